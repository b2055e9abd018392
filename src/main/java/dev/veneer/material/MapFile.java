package dev.veneer.material;

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

	Asset asset() {
		return new Asset(new Sha256(this.sha256), this.bytes, "png");
	}

}
