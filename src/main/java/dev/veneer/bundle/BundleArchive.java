package dev.veneer.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bundle that can be written as a ZIP, whose bytes follow from what is in it: its files
 * are in a fixed order and have no times. It never is in memory as a whole.
 */
public final class BundleArchive {

	/** ZIP knows no time before 1980, and Java takes the first days of it for one. */
	private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

	private final BundleDocument document;

	private final Map<String, Path> files;

	BundleArchive(BundleDocument document, Map<String, Path> files) {
		this.document = document;
		this.files = files;
	}

	/**
	 * @param out stays open
	 */
	public void writeTo(OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		enter(zip, "catalogue.yaml");
		BundleYaml.write(this.document, zip);
		zip.closeEntry();
		for (Map.Entry<String, Path> file : this.files.entrySet()) {
			// pictures are packed already
			zip.setLevel(file.getKey().endsWith(".png") ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
			enter(zip, file.getKey());
			Files.copy(file.getValue(), zip);
			zip.closeEntry();
		}
		zip.finish();
	}

	private static void enter(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NEVER);
		zip.putNextEntry(entry);
	}

}
