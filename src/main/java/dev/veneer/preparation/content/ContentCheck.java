package dev.veneer.preparation.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

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
			return head.isBlend() || (head.isGzip() && gzip(file).isBlend())
					|| (head.isZstandard() && Zstandard.head(file).isBlend());
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
		Head inner = head.isGzip() ? gzip(file) : Zstandard.head(file);
		if (!inner.isBlend()) {
			throw new UploadRefusedException(Refusal.PACKED);
		}
		Allowance allowance = new Allowance(this.settings);
		if (head.isGzip()) {
			try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 64 * 1024)) {
				allowance.drain(in, bytes);
			}
		}
		else {
			Zstandard.measure(file, allowance);
		}
		return SourceFormat.BLEND;
	}

	private static Head gzip(Path file) throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return Head.of(in);
		}
	}

}
