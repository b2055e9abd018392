package dev.veneer.image;

import java.net.URI;
import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pictures are kept.
 *
 * @param storage {@code file:} and a folder, {@code $VENEER_HOME/pictures} by default, or
 * a {@link BucketAddress bucket}
 */
@ConfigurationProperties("veneer.image")
record ImageSettings(@DefaultValue("file:data/pictures") String storage) {

	ImageSettings {
		if (!storage.startsWith("s3://") && (!storage.startsWith("file:") || storage.length() == "file:".length())) {
			throw new IllegalArgumentException("VENEER_STORAGE is file: and a folder, such as file:/var/lib/veneer/"
					+ "pictures, or s3://bucket, not '" + storage + "'");
		}
	}

	boolean isBucket() {
		return this.storage.startsWith("s3://");
	}

	BucketAddress bucket() {
		return BucketAddress.parse(this.storage);
	}

	Path folder() {
		return this.storage.startsWith("file:///") ? Path.of(URI.create(this.storage))
				: Path.of(this.storage.substring("file:".length()));
	}

}
