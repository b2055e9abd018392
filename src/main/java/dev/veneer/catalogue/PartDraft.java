package dev.veneer.catalogue;

import java.util.List;

import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.model.MeshName;
import org.jspecify.annotations.Nullable;

/**
 * A part as far as somebody has got with it. It can be stored, and that is all that is
 * known of it.
 *
 * @param name what is to become a {@link PartName}
 * @param natures ids, each once
 * @param meshes names, each once
 * @param limitation the id of one
 * @param colorchart the id of one
 */
public record PartDraft(String name, String label, @Nullable String ru, List<String> natures, List<String> meshes,
		@Nullable String limitation, @Nullable String colorchart, @Nullable FinishId defaultFinish, boolean optional) {

	public PartDraft {
		Texts.check("A part's name", name, Texts.LONGEST_NAME);
		Texts.checkLabels(label, ru);
		meshes.forEach((mesh) -> Texts.check("A mesh's name", mesh, Texts.LONGEST_MESH));
		natures = natures.stream().distinct().toList();
		meshes = meshes.stream().distinct().toList();
	}

	static PartDraft of(Part part) {
		return new PartDraft(part.name().value(), part.label().en(), part.label().ru(), part.natures(),
				part.meshes().stream().map(MeshName::value).toList(),
				(part.limitation() != null) ? part.limitation().id() : null,
				(part.colorchart() != null) ? part.colorchart().id() : null, part.defaultFinish(), part.optional());
	}

	public PartDraft withDefault(@Nullable FinishId finish) {
		return new PartDraft(this.name, this.label, this.ru, this.natures, this.meshes, this.limitation,
				this.colorchart, finish, this.optional);
	}

	/**
	 * @throws IllegalArgumentException when it is no part yet
	 */
	Part part(Rules rules) {
		return new Part(new PartName(this.name), new Label(this.label, this.ru), this.natures,
				this.meshes.stream().map(MeshName::new).toList(), rules.limitation(this.limitation),
				rules.colorchart(this.colorchart), this.defaultFinish, this.optional);
	}

	/**
	 * What it may be covered with. A rule that there is none of counts as none.
	 */
	Coverage coverage(Rules rules) {
		return new Coverage(this.natures, (this.limitation != null) ? rules.limitations().get(this.limitation) : null,
				(this.colorchart != null) ? rules.colorcharts().get(this.colorchart) : null);
	}

}
