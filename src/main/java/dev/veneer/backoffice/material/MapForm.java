package dev.veneer.backoffice.material;

import java.util.Objects;

import dev.veneer.material.MapSource;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * How somebody chose a map.
 *
 * @param source where it comes from; a finish's form does not ask
 * @param kept the digest of the file that is there already or was sent a moment ago,
 * empty when there is none
 * @param file what is sent now; it goes before everything else
 * @param plain whether a plain map is made instead of the one that is kept
 * @param roughness how rough a plain map is
 */
record MapForm(MapSource source, String kept, @Nullable MultipartFile file, Boolean plain, String roughness) {

	private static final String MEDIUM = "0.5";

	MapForm {
		source = Objects.requireNonNullElse(source, MapSource.FINISH);
		kept = Objects.requireNonNullElse(kept, "");
		plain = Objects.requireNonNullElse(plain, false);
		roughness = Objects.requireNonNullElse(roughness, MEDIUM).strip();
	}

	static MapForm of(MapSource source, String kept) {
		return new MapForm(source, kept, null, false, MEDIUM);
	}

	static MapForm plain(MapSource source) {
		return new MapForm(source, "", null, true, MEDIUM);
	}

	MapForm keeping(String sha256) {
		return new MapForm(this.source, sha256, null, false, this.roughness);
	}

	public boolean isShared() {
		return this.source == MapSource.PATTERN;
	}

	/**
	 * The file that is sent, if one was chosen; an empty one is a file, too.
	 */
	@Nullable MultipartFile sent() {
		boolean chosen = this.file != null
				&& (!this.file.isEmpty() || !Objects.requireNonNullElse(this.file.getOriginalFilename(), "").isEmpty());
		return chosen ? this.file : null;
	}

}
