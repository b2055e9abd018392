package dev.veneer.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.veneer.material.Label;
import dev.veneer.model.MeshName;

/**
 * One right way to colour a model. Every mesh that no part of it names is hidden.
 */
public record Style(String name, Label label, List<Part> parts) {

	public Style {
		parts = List.copyOf(parts);
		if (!isName(name)) {
			throw new IllegalArgumentException("A style's name is small letters, digits and -, not '" + name + "'");
		}
		refuseTwins(name, parts);
		refuseMissingDriver(name, parts);
	}

	static boolean isName(String text) {
		return text.matches("[a-z][a-z0-9-]{0,39}");
	}

	/**
	 * The names of the shown parts, in order: styles with equal signatures are one thing
	 * to the customer.
	 */
	public List<PartName> signature() {
		return this.parts.stream().filter(Part::isShown).map(Part::name).toList();
	}

	public Optional<Part> part(PartName name) {
		return this.parts.stream().filter((part) -> part.name().equals(name)).findFirst();
	}

	private static void refuseTwins(String name, List<Part> parts) {
		Set<PartName> names = new HashSet<>();
		Set<MeshName> meshes = new HashSet<>();
		for (Part part : parts) {
			if (!names.add(part.name())) {
				throw new IllegalArgumentException("Style " + name + " has two parts called " + part.name());
			}
			for (MeshName mesh : part.meshes()) {
				if (!meshes.add(mesh)) {
					throw new IllegalArgumentException("Style " + name + " colours mesh " + mesh + " twice");
				}
			}
		}
	}

	private static void refuseMissingDriver(String name, List<Part> parts) {
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("Style " + name + " has no part");
		}
		if (parts.get(0).colorchart() != null) {
			throw new IllegalArgumentException("Style " + name + " begins with part " + parts.get(0).name()
					+ ", whose colorchart asks for a part just before it");
		}
	}

}
