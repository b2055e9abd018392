package dev.veneer.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An S3 server with an empty bucket. {@code drills/s3/pom.xml} says which.
 */
public final class Bucket extends Part {

	private static final Path LIBRARIES = Path.of("target/s3").toAbsolutePath();

	public Bucket() {
		super("bucket", System.getProperty("user.name"));
		if (!Files.isDirectory(LIBRARIES)) {
			throw new IllegalStateException(LIBRARIES + " is missing: ./mvnw -f drills/s3/pom.xml package");
		}
		start();
	}

	/** Also after a kill. */
	public void start() {
		start(Map.of(), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m", "-cp",
				LIBRARIES + "/*", "com.adobe.testing.s3mock.S3MockApplication", "--server.address=127.0.0.1",
				"--server.port=0", "--http.port=" + this.port,
				"--com.adobe.testing.s3mock.store.initial-buckets=veneer",
				"--com.adobe.testing.s3mock.store.retain-files-on-exit=true",
				"--com.adobe.testing.s3mock.store.root=" + store());
	}

	/** The folder where it keeps its objects. */
	public Path store() {
		return this.folder.resolve("store");
	}

	public Map<String, String> settings() {
		return Map.of("VENEER_STORAGE", "s3://veneer?endpoint=http://127.0.0.1:" + this.port, "AWS_ACCESS_KEY_ID",
				"veneer", "AWS_SECRET_ACCESS_KEY", "veneer");
	}

}
