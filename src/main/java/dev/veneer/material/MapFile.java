package dev.veneer.material;

import java.util.EnumMap;
import java.util.Map;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The columns of a map's file; maps are always PNG.
 */
@Embeddable
record MapFile(@Column(name = "sha256", columnDefinition = "char(64)") String sha256,
		@Column(name = "bytes") long bytes) {

	static MapFile of(Asset asset) {
		return new MapFile(asset.sha256().hex(), asset.bytes());
	}

	static Map<MapKind, MapFile> allOf(Map<MapKind, Asset> maps) {
		Map<MapKind, MapFile> files = new EnumMap<>(MapKind.class);
		maps.forEach((kind, asset) -> files.put(kind, of(asset)));
		return files;
	}

	static Map<MapKind, Asset> assets(Map<MapKind, MapFile> files) {
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		files.forEach((kind, file) -> maps.put(kind, file.asset()));
		return maps;
	}

	Asset asset() {
		return new Asset(new Sha256(this.sha256), this.bytes, "png");
	}

	/**
	 * Enough of its digest for people to tell it from others.
	 */
	String shortDigest() {
		return this.sha256.substring(0, 12);
	}

}
