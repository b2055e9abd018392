package dev.veneer.preparation.content;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads a ZIP archive by the list at its end, as whoever unpacks it does. Java's own
 * reader does not tell which entries are links, and reads the whole list at once, however
 * long.
 */
final class ZipArchive implements Closeable {

	private static final int END = 0x06054b50;

	private static final int END_BYTES = 22;

	private static final int LISTED = 0x02014b50;

	private static final int LISTED_BYTES = 46;

	private static final int LOCAL = 0x04034b50;

	private static final int LOCAL_BYTES = 30;

	private static final int UTF_8_FLAG = 0x800;

	private static final int LONGEST_COMMENT = 0xffff;

	private static final long UNSIGNED = 0xffffffffL;

	private final FileChannel file;

	private final long endPlace;

	private final ByteBuffer end;

	ZipArchive(Path path) throws IOException {
		this.file = FileChannel.open(path);
		try {
			this.endPlace = findEnd();
			this.end = read(this.endPlace, END_BYTES);
		}
		catch (IOException ex) {
			this.file.close();
			throw ex;
		}
	}

	/**
	 * How many entries it says it has.
	 */
	int entries() {
		return this.end.getShort(10) & 0xffff;
	}

	/**
	 * What its list says of each.
	 */
	List<ZipEntryHead> list() throws IOException {
		List<ZipEntryHead> entries = new ArrayList<>();
		long first = this.end.getInt(16) & UNSIGNED;
		long place = first;
		for (int i = 0; i < entries(); i++) {
			ByteBuffer head = read(place, LISTED_BYTES, LISTED);
			int nameBytes = head.getShort(28) & 0xffff;
			entries.add(entry(head, read(place + LISTED_BYTES, nameBytes)));
			place += LISTED_BYTES + nameBytes + (head.getShort(30) & 0xffff) + (head.getShort(32) & 0xffff);
		}
		// some go by how many entries there are, others by how long their list is
		if (place != first + (this.end.getInt(12) & UNSIGNED) || place != this.endPlace) {
			throw new IOException("its list is not as long as it says");
		}
		return entries;
	}

	/**
	 * What the entry unpacks to.
	 */
	InputStream open(ZipEntryHead entry) throws IOException {
		ByteBuffer head = read(entry.offset(), LOCAL_BYTES, LOCAL);
		long from = entry.offset() + LOCAL_BYTES + (head.getShort(26) & 0xffff) + (head.getShort(28) & 0xffff);
		InputStream packed = new Slice(from, entry.packed());
		return (entry.method() == 0) ? packed : new InflaterInputStream(packed, new Inflater(true), 16 * 1024) {

			@Override
			public void close() {
				// the archive's file stays open
				this.inf.end();
			}

		};
	}

	private static ZipEntryHead entry(ByteBuffer head, ByteBuffer name) {
		int flags = head.getShort(8) & 0xffff;
		Charset charset = ((flags & UTF_8_FLAG) != 0) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
		// the upper half of these are Unix's only when a system says so that has them
		int system = head.getShort(4) >> 8 & 0xff;
		int mode = (system == 3 || system == 19) ? head.getInt(38) >>> 16 : 0;
		// some archives from Windows part folders with its own sign
		return new ZipEntryHead(charset.decode(name).toString().replace('\\', '/'), flags, head.getShort(10) & 0xffff,
				head.getInt(20) & UNSIGNED, head.getInt(24) & UNSIGNED, head.getInt(16) & UNSIGNED, mode,
				head.getInt(42) & UNSIGNED);
	}

	/** A comment may follow it. */
	private long findEnd() throws IOException {
		int length = (int) Math.min(this.file.size(), END_BYTES + LONGEST_COMMENT);
		ByteBuffer tail = read(this.file.size() - length, length);
		for (int place = length - END_BYTES; place >= 0; place--) {
			if (tail.getInt(place) == END && place + END_BYTES + (tail.getShort(place + 20) & 0xffff) == length) {
				return this.file.size() - length + place;
			}
		}
		throw new IOException("it has no list of its files");
	}

	private ByteBuffer read(long place, int bytes, int signature) throws IOException {
		ByteBuffer read = read(place, bytes);
		if (read.getInt(0) != signature) {
			throw new IOException("its list does not lead to its files");
		}
		return read;
	}

	private ByteBuffer read(long place, int bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining()) {
			if (this.file.read(buffer, place + buffer.position()) < 0) {
				throw new EOFException("it ends too early");
			}
		}
		return buffer.flip();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	/**
	 * Some bytes of the file.
	 */
	private final class Slice extends InputStream {

		private long place;

		private long left;

		Slice(long place, long left) {
			this.place = place;
			this.left = left;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			if (this.left <= 0 || length == 0) {
				return (length == 0) ? 0 : -1;
			}
			int read = ZipArchive.this.file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, this.left)),
					this.place);
			if (read < 0) {
				throw new EOFException("it ends too early");
			}
			this.place += read;
			this.left -= read;
			return read;
		}

	}

}
