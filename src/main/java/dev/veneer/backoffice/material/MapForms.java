package dev.veneer.backoffice.material;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.veneer.asset.Asset;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;

/**
 * How the three maps were chosen.
 */
record MapForms(MapForm diffuse, MapForm normal, MapForm roughness) {

	MapForms {
		diffuse = Objects.requireNonNullElseGet(diffuse, () -> MapForm.of(MapSource.FINISH, ""));
		normal = Objects.requireNonNullElseGet(normal, () -> MapForm.of(MapSource.FINISH, ""));
		roughness = Objects.requireNonNullElseGet(roughness, () -> MapForm.of(MapSource.FINISH, ""));
	}

	static MapForms of(Map<MapKind, MapForm> maps) {
		return new MapForms(maps.get(MapKind.DIFFUSE), maps.get(MapKind.NORMAL), maps.get(MapKind.ROUGHNESS));
	}

	/** The files that a pattern shares, and where the others come from. */
	static MapForms of(Map<MapKind, MapSource> sources, Map<MapKind, Asset> files) {
		Map<MapKind, MapForm> maps = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			Asset file = files.get(kind);
			maps.put(kind, MapForm.of(sources.getOrDefault(kind, MapSource.FINISH),
					(file != null) ? file.sha256().hex() : ""));
		}
		return of(maps);
	}

	public MapForm of(MapKind kind) {
		return switch (kind) {
			case DIFFUSE -> this.diffuse;
			case NORMAL -> this.normal;
			case ROUGHNESS -> this.roughness;
		};
	}

	/**
	 * As the form of a page that asks once more carries them along.
	 */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		for (MapKind kind : MapKind.values()) {
			fields.put("maps." + kind.slug() + ".source", of(kind).source().name());
			fields.put("maps." + kind.slug() + ".kept", of(kind).kept());
		}
		return fields;
	}

}
