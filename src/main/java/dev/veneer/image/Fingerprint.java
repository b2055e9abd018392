package dev.veneer.image;

import dev.veneer.asset.Sha256;

/**
 * What a picture was made from: a digest over everything that decides its pixels. The
 * name of a picture says what is in it; two pictures of one name may have different
 * fingerprints.
 */
public record Fingerprint(Sha256 sha256) {

	public static Fingerprint parse(String hex) {
		return new Fingerprint(new Sha256(hex));
	}

	@Override
	public String toString() {
		return this.sha256.hex();
	}

}
