package dev.veneer.backoffice.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.veneer.backoffice.form.Words;
import dev.veneer.model.MeshName;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.UploadRefusedException;

import org.springframework.stereotype.Component;

/**
 * Says what is wrong with names, meshes and files in the language of whoever is at it.
 */
@Component
class MeshWords {

	private final Words words;

	MeshWords(Words words) {
		this.words = words;
	}

	/**
	 * What is wrong with a mesh, if anything.
	 * @param taken the names before it
	 */
	Optional<String> complaint(String name, Set<String> taken, List<String> objects) {
		if (name.isEmpty()) {
			return Optional.of(this.words.get("model.mesh.nameless"));
		}
		try {
			new MeshName(name);
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(this.words.get("model.mesh.bad", name));
		}
		if (taken.contains(name)) {
			return Optional.of(this.words.get("model.mesh.twice", name));
		}
		return objects.isEmpty() ? Optional.of(this.words.get("model.mesh.hollow")) : Optional.empty();
	}

	String none() {
		return this.words.get("model.mesh.none");
	}

	/**
	 * What is wrong with a model's name, if anything.
	 */
	Optional<String> complaint(String name) {
		try {
			new ModelName(name);
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(this.words.get("model.name.bad", name));
		}
	}

	String of(UploadRefusedException refused) {
		return this.words.get("model.refused." + refused.refusal(), refused.arguments());
	}

}
