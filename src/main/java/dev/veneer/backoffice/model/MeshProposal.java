package dev.veneer.backoffice.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.preparation.Inspection;

/**
 * What the naming of an upload begins with.
 */
final class MeshProposal {

	/** So many objects without a material are a mesh each; more are one together. */
	private static final int BARE = 12;

	private final List<MeshForm.Row> rows = new ArrayList<>();

	private final Map<Integer, Integer> gathered = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	private MeshProposal() {
	}

	/**
	 * Gathers the objects of each material.
	 */
	static MeshForm of(Inspection inspection, long edition) {
		MeshProposal proposal = new MeshProposal();
		groups(inspection).values().forEach((places) -> proposal.add(name(inspection, places), places));
		return proposal.form(edition);
	}

	/**
	 * Gathers the objects that the meshes of the model gathered before.
	 */
	static MeshForm of(Inspection inspection, Model model, long edition) {
		MeshProposal proposal = new MeshProposal();
		List<String> names = inspection.objects().stream().map(Inspection.Item::name).toList();
		for (Mesh mesh : model.meshes()) {
			proposal.add(mesh.name().value(),
					mesh.objects().stream().map(names::indexOf).filter((place) -> place >= 0).toList());
		}
		return proposal.form(edition);
	}

	private static Map<String, List<Integer>> groups(Inspection inspection) {
		Map<String, List<Integer>> groups = new LinkedHashMap<>();
		List<Inspection.Item> objects = inspection.objects();
		boolean few = objects.stream().filter((object) -> object.material() == null).count() <= BARE;
		for (int i = 0; i < objects.size(); i++) {
			String material = objects.get(i).material();
			String group = (material != null) ? "material " + material : few ? "object " + i : "objects";
			groups.computeIfAbsent(group, (missing) -> new ArrayList<>()).add(i);
		}
		return groups;
	}

	private static String name(Inspection inspection, List<Integer> places) {
		Inspection.Item first = inspection.objects().get(places.get(0));
		String material = first.material();
		return (places.size() > 1 && material != null) ? Slug.of(material, "mesh") : Slug.of(first.name(), "mesh");
	}

	private void add(String wanted, List<Integer> places) {
		String name = wanted;
		for (int i = 2; !this.taken.add(name); i++) {
			name = wanted + "_" + i;
		}
		MeshForm.Row row = new MeshForm.Row(this.rows.size() + 1, name);
		this.rows.add(row);
		// an object is in one mesh at most
		places.forEach((place) -> this.gathered.putIfAbsent(place, row.key()));
	}

	private MeshForm form(long edition) {
		return new MeshForm(this.rows, this.gathered, 1, edition, 0, false);
	}

}
