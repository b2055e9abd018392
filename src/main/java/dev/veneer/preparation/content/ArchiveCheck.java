package dev.veneer.preparation.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.Refusal;
import dev.veneer.preparation.UploadRefusedException;

/**
 * Looks through a whole archive before anybody unpacks it.
 */
final class ArchiveCheck {

	private final PreparationSettings settings;

	private final Allowance allowance;

	private final Set<String> names = new HashSet<>();

	ArchiveCheck(PreparationSettings settings) {
		this.settings = settings;
		this.allowance = new Allowance(settings);
	}

	/**
	 * @throws UploadRefusedException when it may not be unpacked, or holds no model
	 * @throws IOException when it can't be read
	 */
	void check(Path file) throws IOException {
		try (ZipArchive archive = new ZipArchive(file)) {
			if (archive.entries() > this.settings.mostEntries()) {
				throw new UploadRefusedException(Refusal.CROWDED, this.settings.mostEntries());
			}
			List<ZipEntryHead> entries = archive.list();
			entries.forEach(this::check);
			refuseUnlessOneModel(entries);
			for (ZipEntryHead entry : entries) {
				unpack(archive, entry);
			}
		}
	}

	private void check(ZipEntryHead entry) {
		refuseIf(entry.escapes(), Refusal.ESCAPES, entry);
		refuseIf(entry.isEncrypted(), Refusal.LOCKED, entry);
		refuseIf(entry.isStrange(), Refusal.LINK, entry);
		refuseIf(entry.isCalledArchive(), Refusal.NESTED, entry);
		refuseIf(entry.method() != 0 && entry.method() != 8, Refusal.METHOD, entry);
		// systems differ in whether these are two files
		refuseIf(!this.names.add(entry.lower()), Refusal.TWICE, entry);
		this.allowance.check(entry.size(), entry.packed());
	}

	private static void refuseUnlessOneModel(List<ZipEntryHead> entries) {
		List<String> models = entries.stream().filter(ZipEntryHead::isCalledModel).map(ZipEntryHead::name).toList();
		if (models.isEmpty()) {
			throw new UploadRefusedException(Refusal.NO_MODEL);
		}
		if (models.size() > 1) {
			throw new UploadRefusedException(Refusal.SEVERAL_MODELS,
					shown(models.get(0)) + ", " + shown(models.get(1)));
		}
	}

	private void unpack(ZipArchive archive, ZipEntryHead entry) throws IOException {
		CRC32 crc = new CRC32();
		try (InputStream in = new BufferedInputStream(new CheckedInputStream(archive.open(entry), crc))) {
			in.mark(Head.LENGTH);
			refuseNested(Head.of(in), archive, entry);
			in.reset();
			long bytes = this.allowance.drain(in, entry.packed());
			if (bytes != entry.size() || crc.getValue() != entry.crc()) {
				throw new IOException(shown(entry.name()) + " is not what the archive's list says");
			}
		}
	}

	/** But for a {@code .blend} that Blender packed itself. */
	private void refuseNested(Head head, ZipArchive archive, ZipEntryHead entry) throws IOException {
		if (!head.isArchive()) {
			return;
		}
		PackedBlend packed = new PackedBlend(head, () -> archive.open(entry));
		refuseIf(!entry.isCalledModel() || !packed.isBlend(), Refusal.NESTED, entry);
		packed.measure(entry.packed(), this.allowance);
	}

	private static void refuseIf(boolean condition, Refusal refusal, ZipEntryHead entry) {
		if (condition) {
			throw new UploadRefusedException(refusal, shown(entry.name()));
		}
	}

	/** Some are all but readable. */
	private static String shown(String name) {
		String printable = name.replaceAll("\\p{Cntrl}", "?");
		return (printable.length() <= 80) ? printable : printable.substring(0, 79) + "…";
	}

}
