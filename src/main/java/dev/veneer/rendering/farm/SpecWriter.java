package dev.veneer.rendering.farm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.veneer.asset.Asset;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureStore;
import dev.veneer.image.PictureStore.Upload;
import dev.veneer.image.Quality;
import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.farm.Spec.FinishMaps;
import dev.veneer.rendering.farm.Spec.MeshCover;
import dev.veneer.rendering.farm.Spec.ModelFile;
import dev.veneer.rendering.farm.Spec.Settings;
import dev.veneer.rendering.farm.Spec.SourceFile;
import dev.veneer.rendering.farm.Spec.Target;
import dev.veneer.rendering.spec.Ingredients;
import dev.veneer.rendering.spec.Ingredients.Cover;

import org.springframework.stereotype.Component;

/**
 * Writes the spec of a claimed job.
 */
@Component
class SpecWriter {

	private final PictureStore store;

	private final RenderingSettings settings;

	SpecWriter(PictureStore store, RenderingSettings settings) {
		this.store = store;
		this.settings = settings;
	}

	Spec write(Job job, Ingredients ingredients, Blender blender) {
		Model model = ingredients.model();
		return new Spec(job.id().value(), job.fence(), job.attempts(), this.settings.lease().toSeconds(),
				this.settings.heartbeat().toSeconds(), blender.version(), job.name().value(),
				new ModelFile(model.name().value(), model.file().sha256().hex()),
				model.meshes().stream().map((mesh) -> mesh(mesh, ingredients)).toList(),
				ingredients.finishes().values().stream().map(SpecWriter::finish).toList(),
				settings(ingredients.quality(), job.engine()), target(job, ingredients), files(ingredients));
	}

	private Target target(Job job, Ingredients ingredients) {
		Upload upload = this.store.upload(Deliveries.ticket(job.id(), job.fence()))
			.orElseGet(() -> new Upload("/api/farm/jobs/" + job.id() + "/picture", Map.of()));
		return new Target(ingredients.width(), ingredients.height(), upload.url(), upload.headers());
	}

	private static MeshCover mesh(Mesh mesh, Ingredients ingredients) {
		return new MeshCover(mesh.name().value(), mesh.objects(), ingredients.finishOn(mesh));
	}

	private static FinishMaps finish(Cover finish) {
		Map<String, String> maps = new LinkedHashMap<>();
		finish.maps().forEach((kind, file) -> maps.put(kind.name().toLowerCase(Locale.ROOT), file.sha256().hex()));
		return new FinishMaps(finish.id().value(), finish.tile(), finish.surface(), maps);
	}

	private static Settings settings(Quality quality, Engine engine) {
		return new Settings(quality.name(), engine, quality.samples(), quality.denoise(), quality.format(),
				quality.compression());
	}

	private static List<SourceFile> files(Ingredients ingredients) {
		Stream<Asset> maps = ingredients.finishes()
			.values()
			.stream()
			.flatMap((finish) -> finish.maps().values().stream());
		return Stream.concat(Stream.of(ingredients.model().file()), maps)
			.distinct()
			.map((file) -> new SourceFile(file.sha256().hex(), file.bytes(), file.extension(),
					"/api/farm/files/" + file.sha256()))
			.toList();
	}

}
