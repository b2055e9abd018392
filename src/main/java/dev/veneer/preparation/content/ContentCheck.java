package dev.veneer.preparation.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.Refusal;
import dev.veneer.preparation.UploadRefusedException;

import org.springframework.stereotype.Component;

/**
 * Tells what a file is. Its name is not looked at: whoever renames a picture to .blend
 * has no model.
 */
@Component
public class ContentCheck {

	private final PreparationSettings settings;

	ContentCheck(PreparationSettings settings) {
		this.settings = settings;
	}

	/**
	 * Looks at the whole of an uploaded file.
	 * @throws UploadRefusedException when it is none that is taken
	 */
	public SourceFormat look(Path file) throws IOException {
		long bytes = Files.size(file);
		if (bytes == 0) {
			throw new UploadRefusedException(Refusal.EMPTY);
		}
		if (bytes > this.settings.largest().toBytes()) {
			throw new UploadRefusedException(Refusal.TOO_LARGE, this.settings.largest().toMegabytes());
		}
		Head head = Head.of(file);
		try {
			return format(file, bytes, head);
		}
		catch (IOException ex) {
			throw new UploadRefusedException(Refusal.BROKEN, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Whether it begins as Blender's files do, packed or not.
	 */
	public boolean isBlend(Path file) throws IOException {
		Head head = Head.of(file);
		try {
			return head.isBlend() || packed(file, head).isBlend();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private SourceFormat format(Path file, long bytes, Head head) throws IOException {
		if (head.isBlend()) {
			return SourceFormat.BLEND;
		}
		if (head.isGltf()) {
			if (!head.isWholeGltf(bytes)) {
				throw new IOException("it is not glTF 2, or not as long as it says");
			}
			return SourceFormat.GLB;
		}
		if (head.isZip()) {
			new ArchiveCheck(this.settings).check(file);
			return SourceFormat.ZIP;
		}
		if (head.isEmptyZip()) {
			throw new UploadRefusedException(Refusal.NO_MODEL);
		}
		return packed(file, bytes, head);
	}

	private SourceFormat packed(Path file, long bytes, Head head) throws IOException {
		if (!head.isGzip() && !head.isZstandard()) {
			throw new UploadRefusedException(Refusal.UNKNOWN);
		}
		PackedBlend packed = packed(file, head);
		if (!packed.isBlend()) {
			throw new UploadRefusedException(Refusal.PACKED);
		}
		packed.measure(bytes, new Allowance(this.settings));
		return SourceFormat.BLEND;
	}

	private static PackedBlend packed(Path file, Head head) {
		return new PackedBlend(head, () -> Files.newInputStream(file));
	}

}
