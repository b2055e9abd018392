package dev.veneer.bundle;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.material.Label;
import dev.veneer.material.MapSource;
import dev.veneer.material.Surface;
import org.jspecify.annotations.Nullable;

/**
 * A {@code catalogue.yaml} as it is written. Nothing in it has been judged yet.
 *
 * @param format 1, the only one so far
 */
record BundleDocument(int format, @Nullable List<NatureEntry> natures, @Nullable List<PatternEntry> patterns,
		@Nullable List<LimitationEntry> limitations, @Nullable List<ColorchartEntry> colorcharts,
		@Nullable List<ModelEntry> models, @Nullable List<ProductEntry> products,
		@Nullable List<QualityEntry> qualities) {

	record NatureEntry(String id, String name, @Nullable String ru) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	/**
	 * @param tile millimetres that one tile of the maps covers
	 */
	record PatternEntry(String id, String nature, String name, @Nullable String ru, int tile,
			Map<String, MapSource> maps, @Nullable Surface surface, @Nullable List<FinishEntry> finishes) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	record FinishEntry(int id, String name, @Nullable String ru, @Nullable Boolean archived) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	record LimitationEntry(String id, String name, @Nullable String ru, @Nullable List<String> patterns,
			@Nullable List<Integer> finishes) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	record ColorchartEntry(String id, String name, @Nullable String ru, Map<Integer, List<Integer>> answers) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	record ModelEntry(String name, String file, String aspect, List<MeshEntry> meshes) {

	}

	record MeshEntry(String name, List<String> objects) {

	}

	record ProductEntry(long id, String name, @Nullable String ru, String model, List<StyleEntry> styles) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	record StyleEntry(String name, @Nullable String label, @Nullable String ru, List<PartEntry> parts) {

		Label shown() {
			return new Label((this.label != null) ? this.label : this.name, this.ru);
		}

	}

	record PartEntry(String name, @Nullable String label, @Nullable String ru, @Nullable List<String> natures,
			List<String> meshes, @JsonProperty("default") @Nullable Integer defaultFinish, @Nullable String limitation,
			@Nullable String colorchart, @Nullable Boolean optional) {

		Label shown() {
			return new Label((this.label != null) ? this.label : this.name, this.ru);
		}

	}

	/**
	 * @param blender the series of Blender that it asks for, if any
	 */
	record QualityEntry(String name, int size, Engine engine, @Nullable String blender, int samples, boolean denoise,
			PictureFormat format, int compression, @Nullable Boolean primary) {

	}

}
