package dev.veneer.catalogue;

import java.util.List;

import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.model.MeshName;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees and picks a finish for. It colours one or more meshes alike.
 *
 * @param natures ids of the natures it may be covered with
 * @param optional whether the customer may remove it
 */
public record Part(PartName name, Label label, List<String> natures, List<MeshName> meshes,
		@Nullable Limitation limitation, @Nullable Colorchart colorchart, @Nullable FinishId defaultFinish,
		boolean optional) {

	public Part {
		natures = List.copyOf(natures);
		meshes = List.copyOf(meshes);
		if (meshes.isEmpty()) {
			throw new IllegalArgumentException("Part " + name + " colours no mesh");
		}
		if (natures.isEmpty() && colorchart == null) {
			throw new IllegalArgumentException("Part " + name + " is covered with nothing: it names no nature");
		}
	}

	public Coverage coverage() {
		return new Coverage(this.natures, this.limitation, this.colorchart);
	}

	/**
	 * Whether the customer sees it: a part whose finish simply follows is never shown.
	 */
	public boolean isShown() {
		return coverage().isShown();
	}

}
