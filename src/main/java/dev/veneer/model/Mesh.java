package dev.veneer.model;

import java.util.List;

/**
 * One thing of a model that takes a finish as a whole. It gathers one or more objects of
 * the .blend, which may be called anything.
 */
public record Mesh(MeshName name, List<String> objects) {

	public Mesh {
		objects = List.copyOf(objects);
		if (objects.isEmpty()) {
			throw new IllegalArgumentException("Mesh " + name + " gathers no object");
		}
	}

}
