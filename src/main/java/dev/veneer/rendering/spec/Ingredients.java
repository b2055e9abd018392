package dev.veneer.rendering.spec;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.veneer.asset.Asset;
import dev.veneer.image.Quality;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.MapKind;
import dev.veneer.material.Pattern;
import dev.veneer.material.Surface;
import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.scene.Scene;

/**
 * Everything that a picture is made from, but the program that makes it.
 *
 * @param finishes those in the scene, by number
 */
public record Ingredients(Scene scene, Model model, SortedMap<FinishId, Cover> finishes, Quality quality) {

	public int width() {
		return this.model.aspect().widthOf(this.quality.size());
	}

	public int height() {
		return this.model.aspect().heightOf(this.quality.size());
	}

	/**
	 * The finish on the mesh, or 0 where it is hidden.
	 */
	public int finishOn(Mesh mesh) {
		return this.scene.coverings().get(mesh.name()).number();
	}

	/**
	 * A finish as Blender needs it.
	 *
	 * @param tile how many millimetres one tile of its maps covers
	 * @param maps in the order of their kinds
	 */
	public record Cover(FinishId id, int tile, Surface surface, SortedMap<MapKind, Asset> maps) {

		public Cover(FinishId id, int tile, Surface surface, Map<MapKind, Asset> maps) {
			this(id, tile, surface, new TreeMap<>(maps));
		}

		static Cover of(Finish finish, Pattern pattern) {
			return new Cover(finish.id(), pattern.tile(), pattern.surface(), finish.maps());
		}

		List<Asset> files() {
			return List.copyOf(this.maps.values());
		}

	}

}
