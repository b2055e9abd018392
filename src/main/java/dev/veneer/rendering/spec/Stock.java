package dev.veneer.rendering.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.image.Quality;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.spec.Ingredients.Cover;
import dev.veneer.scene.Scene;

/**
 * The models and materials that pictures are made from: those of today, or those there
 * would be after an edit that nobody has saved yet. Archived finishes are there, too: old
 * orders use them.
 */
public record Stock(List<Model> models, Materials materials) {

	public Stock with(Materials materials) {
		return new Stock(this.models, materials);
	}

	/**
	 * This stock with the model in the place of the one of its name.
	 */
	public Stock with(Model model) {
		Stream<Model> others = this.models.stream().filter((other) -> !other.name().equals(model.name()));
		return new Stock(Stream.concat(others, Stream.of(model)).toList(), this.materials);
	}

	public Optional<Model> model(ModelName name) {
		return this.models.stream().filter((model) -> model.name().equals(name)).findFirst();
	}

	/**
	 * What a picture is made from; nothing when the model or a finish is not there, or
	 * the model has other meshes.
	 */
	public Optional<Ingredients> gather(Scene scene, Quality quality) {
		SortedMap<FinishId, Cover> covers = new TreeMap<>();
		for (FinishId id : scene.finishes()) {
			cover(id).ifPresent((cover) -> covers.put(id, cover));
		}
		return model(scene.model()).filter((found) -> found.meshNames().equals(List.copyOf(scene.coverings().keySet())))
			.filter((found) -> covers.size() == scene.finishes().size())
			.map((found) -> new Ingredients(scene, found, covers, quality));
	}

	/**
	 * The finishes that look otherwise in the other stock, or are only in one of both.
	 */
	public Set<FinishId> finishesUnlike(Stock other) {
		return Stream.of(this, other)
			.flatMap((stock) -> stock.materials.finishes().stream())
			.map(Finish::id)
			.distinct()
			.filter((id) -> !cover(id).equals(other.cover(id)))
			.collect(Collectors.toUnmodifiableSet());
	}

	private Optional<Cover> cover(FinishId id) {
		return this.materials.finish(id).map((finish) -> Cover.of(finish, this.materials.patternOf(finish)));
	}

}
