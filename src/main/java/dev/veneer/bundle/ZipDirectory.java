package dev.veneer.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list at the end of a ZIP archive, for what Java's own reader does not tell of:
 * which entries are links, which are encrypted, and how many there are before any is
 * read.
 *
 * @param entries in the order of the list
 */
record ZipDirectory(List<Entry> entries) {

	private static final int END = 0x06054b50;

	private static final int END_BYTES = 22;

	private static final int LARGE_END = 0x06064b50;

	private static final int LARGE_END_BYTES = 56;

	private static final int LARGE_LOCATOR = 0x07064b50;

	private static final int LARGE_LOCATOR_BYTES = 20;

	private static final int HEAD = 0x02014b50;

	private static final int HEAD_BYTES = 46;

	private static final int LONGEST_COMMENT = 0xffff;

	/**
	 * @param most entries that are read
	 * @throws BundleException when there are more
	 * @throws IOException when the file is no archive, or a broken one
	 */
	static ZipDirectory read(Path file, int most) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			List<Entry> entries = new ArrayList<>();
			long end = findEnd(channel);
			Place place = place(channel, end);
			for (long at = place.from(); at < place.to();) {
				if (entries.size() == most) {
					throw new BundleException(Flaw.TOO_MANY_FILES, most);
				}
				ByteBuffer head = read(channel, at, HEAD_BYTES, HEAD);
				int nameBytes = head.getShort(28) & 0xffff;
				entries.add(entry(head, read(channel, at + HEAD_BYTES, nameBytes)));
				at += HEAD_BYTES + nameBytes + (head.getShort(30) & 0xffff) + (head.getShort(32) & 0xffff);
			}
			return new ZipDirectory(entries);
		}
	}

	/** Where the list begins and ends, whatever stands before the archive. */
	private static Place place(FileChannel channel, long end) throws IOException {
		ByteBuffer head = read(channel, end, END_BYTES, END);
		long length = head.getInt(12) & 0xffffffffL;
		long listEnd = end;
		if (length == 0xffffffffL || head.getShort(10) == -1 || head.getInt(16) == -1) {
			ByteBuffer locator = read(channel, end - LARGE_LOCATOR_BYTES, LARGE_LOCATOR_BYTES, LARGE_LOCATOR);
			listEnd = locator.getLong(8);
			length = read(channel, listEnd, LARGE_END_BYTES, LARGE_END).getLong(40);
		}
		if (length < 0 || length > listEnd) {
			throw new IOException("its list is longer than itself");
		}
		return new Place(listEnd - length, listEnd);
	}

	private static Entry entry(ByteBuffer head, ByteBuffer name) {
		int system = head.getShort(4) >> 8 & 0xff;
		// the upper half of these are a Unix mode only where a system says so that has
		// them
		int mode = (system == 3 || system == 19) ? head.getInt(38) >>> 16 : 0;
		return new Entry(StandardCharsets.UTF_8.decode(name).toString(), head.getShort(8) & 0xffff, mode);
	}

	/** A comment may follow it. */
	private static long findEnd(FileChannel channel) throws IOException {
		int length = (int) Math.min(channel.size(), END_BYTES + LONGEST_COMMENT);
		ByteBuffer tail = read(channel, channel.size() - length, length);
		for (int at = length - END_BYTES; at >= 0; at--) {
			if (tail.getInt(at) == END && at + END_BYTES + (tail.getShort(at + 20) & 0xffff) == length) {
				return channel.size() - length + at;
			}
		}
		throw new IOException("it is no ZIP file, or only the beginning of one");
	}

	private static ByteBuffer read(FileChannel channel, long at, int bytes, int signature) throws IOException {
		ByteBuffer read = read(channel, at, bytes);
		if (read.getInt(0) != signature) {
			throw new IOException("its list of files is broken");
		}
		return read;
	}

	private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
		if (at < 0) {
			throw new EOFException("it begins in the middle");
		}
		ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer, at + buffer.position()) < 0) {
				throw new EOFException("it ends too early");
			}
		}
		return buffer.flip();
	}

	private record Place(long from, long to) {

	}

	/**
	 * What the list says of a file.
	 *
	 * @param mode type and permissions as Unix has them, 0 when it is not from there
	 */
	record Entry(String name, int flags, int mode) {

		private static final int LONGEST_NAME = 400;

		private static final int TYPE = 0170000;

		private static final int FILE = 0100000;

		private static final int FOLDER = 0040000;

		/**
		 * @throws BundleException when it had better not be unpacked
		 */
		void check() {
			if (this.name.isBlank() || this.name.length() > LONGEST_NAME
					|| this.name.chars().anyMatch(Character::isISOControl)) {
				throw new BundleException(Flaw.BAD_NAME);
			}
			if (this.name.startsWith("/") || this.name.contains("\\") || this.name.matches("[A-Za-z]:.*")
					|| ("/" + this.name + "/").contains("/../")) {
				throw new BundleException(Flaw.LEADS_OUT, this.name);
			}
			int type = this.mode & TYPE;
			if (type != 0 && type != FILE && type != FOLDER) {
				throw new BundleException(Flaw.LINK, this.name);
			}
			if ((this.flags & 0x41) != 0) {
				throw new BundleException(Flaw.LOCKED, this.name);
			}
		}

	}

}
