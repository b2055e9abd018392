package dev.veneer.backoffice.quality;

import java.util.Objects;

import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Quality;
import org.jspecify.annotations.Nullable;

/**
 * A quality as it was typed.
 *
 * @param edition the last change that its editor has seen
 */
record QualityForm(String name, String size, Engine engine, String blender, String samples, boolean denoise,
		PictureFormat format, String compression, long edition) {

	QualityForm {
		name = Objects.requireNonNullElse(name, "").strip();
		size = Objects.requireNonNullElse(size, "");
		engine = Objects.requireNonNullElse(engine, Engine.AUTO);
		blender = Objects.requireNonNullElse(blender, "").strip();
		samples = Objects.requireNonNullElse(samples, "");
		format = Objects.requireNonNullElse(format, PictureFormat.WEBP);
		compression = Objects.requireNonNullElse(compression, "");
	}

	/** What a new one begins with. */
	static QualityForm blank() {
		return new QualityForm("", "800", Engine.AUTO, "", "16", true, PictureFormat.WEBP, "90", 0);
	}

	static QualityForm of(Quality quality, Edition edition) {
		return new QualityForm(quality.name(), String.valueOf(quality.size()), quality.engine(),
				Objects.requireNonNullElse(quality.blender(), ""), String.valueOf(quality.samples()), quality.denoise(),
				quality.format(), String.valueOf(quality.compression()), edition.entry());
	}

	QualityForm copy() {
		return new QualityForm("", this.size, this.engine, this.blender, this.samples, this.denoise, this.format,
				this.compression, 0);
	}

	/** That of the quality of this name, whatever was sent. */
	QualityForm called(String name) {
		return new QualityForm(name, this.size, this.engine, this.blender, this.samples, this.denoise, this.format,
				this.compression, this.edition);
	}

	QualityForm at(Edition seen) {
		return new QualityForm(this.name, this.size, this.engine, this.blender, this.samples, this.denoise, this.format,
				this.compression, seen.entry());
	}

	/**
	 * The quality, or nothing and what is wrong with it.
	 */
	@Nullable Quality read(boolean primary, Fields fields) {
		if (!Quality.isName(this.name)) {
			fields.complain("name", "quality.name.bad");
		}
		String series = this.blender.isEmpty() ? null : this.blender;
		if (series != null && !Quality.isSeries(series)) {
			fields.complain("blender", "quality.blender.bad");
		}
		Integer pixels = fields.whole("size", this.size, Quality.LEAST_SIZE, Quality.MOST_SIZE);
		Integer rays = fields.whole("samples", this.samples, 1, Quality.MOST_SAMPLES);
		Integer packing = fields.whole("compression", this.compression, Quality.leastCompression(this.format), 100);
		return fields.errors().isEmpty() ? new Quality(this.name, Objects.requireNonNull(pixels), this.engine, series,
				Objects.requireNonNull(rays), this.denoise, this.format, Objects.requireNonNull(packing), primary)
				: null;
	}

}
