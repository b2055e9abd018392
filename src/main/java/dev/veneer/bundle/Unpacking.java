package dev.veneer.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a ZIP that a stranger may have made: nothing is believed of what it says about
 * itself, and nothing is written outside of the folder.
 */
final class Unpacking {

	static final int MOST_ENTRIES = 20_000;

	private static final long MOST_BYTES = 4L << 30;

	private static final long MOST_RATIO = 200;

	/** So little does no harm, however tightly it was packed. */
	private static final long HARMLESS = 10L << 20;

	/** ZIP, an empty ZIP, 7z, RAR, XZ, and gzip, which old models are packed with. */
	private static final List<String> ARCHIVES = List.of("504b0304", "504b0506", "377abcaf", "52617221", "fd377a58");

	private static final String GZIP = "1f8b";

	private final Path zip;

	private final Path folder;

	private final byte[] buffer = new byte[64 * 1024];

	private long unpacked;

	private long packed;

	Unpacking(Path zip, Path folder) {
		this.zip = zip;
		this.folder = folder;
	}

	/**
	 * @return the folder in it that has the catalogue.yaml: people pack a folder as often
	 * as what is in it
	 * @throws BundleException when it can't be unpacked, or had better not be; some of it
	 * may be there then
	 * @throws IOException when the disk does not take it
	 */
	Path unpack() throws IOException {
		this.packed = Files.size(this.zip);
		try {
			ZipDirectory.read(this.zip, MOST_ENTRIES).entries().forEach(ZipDirectory.Entry::check);
		}
		catch (IOException ex) {
			throw new BundleException(Complaint.of(Flaw.NO_ZIP), ex);
		}
		Files.createDirectories(this.folder);
		try (ZipFile file = open()) {
			for (ZipEntry entry : Collections.list(file.entries())) {
				if (!entry.isDirectory()) {
					unpack(file, entry);
				}
			}
		}
		return root();
	}

	private ZipFile open() {
		try {
			return new ZipFile(this.zip.toFile());
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new BundleException(Complaint.of(Flaw.NO_ZIP), ex);
		}
	}

	private void unpack(ZipFile file, ZipEntry entry) throws IOException {
		Path target = this.folder.resolve(entry.getName()).normalize();
		if (!target.startsWith(this.folder) || target.equals(this.folder)) {
			throw new BundleException(Flaw.LEADS_OUT, entry.getName());
		}
		if (Files.exists(target) || !isFolder(target.getParent())) {
			throw new BundleException(Flaw.TWICE_IN_ZIP, entry.getName());
		}
		try (InputStream in = new BufferedInputStream(stream(file, entry));
				OutputStream out = Files.newOutputStream(target)) {
			refuseArchive(in, entry);
			for (int read = read(in, entry); read >= 0; read = read(in, entry)) {
				count(read);
				out.write(this.buffer, 0, read);
			}
		}
	}

	private static boolean isFolder(Path folder) throws IOException {
		try {
			return Files.isDirectory(Files.createDirectories(folder));
		}
		catch (FileAlreadyExistsException ex) {
			return false;
		}
	}

	private static InputStream stream(ZipFile file, ZipEntry entry) {
		try {
			return file.getInputStream(entry);
		}
		catch (IOException ex) {
			throw broken(entry, ex);
		}
	}

	private int read(InputStream in, ZipEntry entry) {
		try {
			return in.read(this.buffer);
		}
		catch (IOException ex) {
			throw broken(entry, ex);
		}
	}

	private static BundleException broken(ZipEntry entry, IOException ex) {
		return new BundleException(Complaint.of(Flaw.DAMAGED, entry.getName()), ex);
	}

	private void count(int bytes) {
		this.unpacked += bytes;
		if (this.unpacked > MOST_BYTES) {
			throw new BundleException(Flaw.TOO_LARGE, MOST_BYTES >> 30);
		}
		if (this.unpacked > HARMLESS && this.unpacked > MOST_RATIO * this.packed) {
			throw new BundleException(Flaw.BOMB, MOST_RATIO);
		}
	}

	private void refuseArchive(InputStream in, ZipEntry entry) {
		String head = head(in, entry);
		if (ARCHIVES.contains(head) || (head.startsWith(GZIP) && !entry.getName().endsWith(".blend"))) {
			throw new BundleException(Flaw.NESTED, entry.getName());
		}
	}

	private static String head(InputStream in, ZipEntry entry) {
		try {
			in.mark(8);
			String head = HexFormat.of().formatHex(in.readNBytes(4));
			in.reset();
			return head;
		}
		catch (IOException ex) {
			throw broken(entry, ex);
		}
	}

	private Path root() throws IOException {
		if (Files.exists(this.folder.resolve("catalogue.yaml"))) {
			return this.folder;
		}
		try (Stream<Path> inside = Files.list(this.folder)) {
			return inside.filter((each) -> Files.isRegularFile(each.resolve("catalogue.yaml")))
				.reduce((one, other) -> this.folder)
				.filter((found) -> !found.equals(this.folder))
				.orElseThrow(() -> new BundleException(Flaw.NO_CATALOGUE));
		}
	}

}
