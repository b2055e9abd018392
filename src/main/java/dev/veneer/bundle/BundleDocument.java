package dev.veneer.bundle;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.catalogue.ProductState;
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

	/**
	 * What stands on one line, where it is written.
	 */
	interface Line {

	}

	/**
	 * @param position among the natures, from 0; without it, as it stands here
	 */
	record NatureEntry(String id, String name, @Nullable String ru, @Nullable Integer position) implements Line {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	/**
	 * @param position among the patterns of its nature, from 0; without it, as it stands
	 * here
	 * @param tile millimetres that one tile of the maps covers
	 */
	record PatternEntry(String id, String nature, String name, @Nullable String ru, @Nullable Integer position,
			int tile, Map<String, MapSource> maps, @Nullable Surface surface, @Nullable List<FinishEntry> finishes) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	/**
	 * @param position among the finishes of its pattern, from 0; without it, as it stands
	 * here
	 */
	record FinishEntry(int id, String name, @Nullable String ru, @Nullable Integer position,
			@Nullable Boolean archived) implements Line {

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

	record ModelEntry(String name, String file, String aspect, @Nullable Boolean archived, List<MeshEntry> meshes) {

	}

	record MeshEntry(String name, List<String> objects) implements Line {

	}

	/**
	 * @param state who sees it; where nothing is said, everybody a new one, and the
	 * others stay as they are
	 */
	record ProductEntry(long id, String name, @Nullable String ru, @Nullable ProductState state, String model,
			List<StyleEntry> styles) {

		Label label() {
			return new Label(this.name, this.ru);
		}

	}

	record StyleEntry(String name, @Nullable String label, @Nullable String ru, List<PartEntry> parts) {

	}

	record PartEntry(String name, @Nullable String label, @Nullable String ru, @Nullable List<String> natures,
			List<String> meshes, @JsonProperty("default") @Nullable Integer defaultFinish, @Nullable String limitation,
			@Nullable String colorchart, @Nullable Boolean optional) implements Line {

	}

	/**
	 * @param blender the series of Blender that it asks for, if any
	 */
	record QualityEntry(String name, int size, Engine engine, @Nullable String blender, int samples, boolean denoise,
			PictureFormat format, int compression, @Nullable Boolean primary,
			@Nullable Boolean archived) implements Line {

	}

}
