package dev.veneer.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.veneer.asset.Asset;

/**
 * A prepared .blend with light and camera. The order of its meshes is part of every
 * picture's name, so it never changes.
 */
public record Model(ModelName name, List<Mesh> meshes, Aspect aspect, Asset file) {

	/** Bytes that a store's key may have; some file systems and S3 stop near 1,000. */
	public static final int LONGEST_KEY = 900;

	private static final int LONGEST_QUALITY = 40;

	private static final int LONGEST_FINISH = 9;

	public Model {
		meshes = List.copyOf(meshes);
		refuseEmpty(name, meshes);
		refuseTwins(name, meshes);
		refuseLongKeys(name, meshes);
	}

	public List<MeshName> meshNames() {
		return this.meshes.stream().map(Mesh::name).toList();
	}

	private static void refuseEmpty(ModelName name, List<Mesh> meshes) {
		if (meshes.isEmpty()) {
			throw new IllegalArgumentException("Model " + name + " has no mesh");
		}
	}

	private static void refuseTwins(ModelName name, List<Mesh> meshes) {
		Set<MeshName> seen = new HashSet<>();
		for (Mesh mesh : meshes) {
			if (!seen.add(mesh.name())) {
				throw new IllegalArgumentException("Model " + name + " has two meshes called " + mesh.name());
			}
		}
	}

	/**
	 * How many bytes the longest key of its pictures could have.
	 */
	public static int longestKey(ModelName name, List<Mesh> meshes) {
		int longest = LONGEST_QUALITY + 1 + name.value().length() + ".webp".length();
		for (Mesh mesh : meshes) {
			longest += 1 + mesh.name().value().length() + 1 + LONGEST_FINISH;
		}
		return longest;
	}

	private static void refuseLongKeys(ModelName name, List<Mesh> meshes) {
		int longest = longestKey(name, meshes);
		if (longest > LONGEST_KEY) {
			throw new IllegalArgumentException("Model " + name + " could have a picture whose key is " + longest
					+ " bytes long; " + LONGEST_KEY + " are allowed. Shorten its names or gather meshes.");
		}
	}

}
