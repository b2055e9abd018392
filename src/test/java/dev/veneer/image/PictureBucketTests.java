package dev.veneer.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.veneer.image.PictureStore.Upload;
import dev.veneer.parts.Parts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A real S3 server, with a new bucket for each test.
 */
class PictureBucketTests extends PictureStoreContract {

	private final BucketAddress server = BucketAddress.parse(Parts.properties().get("VENEER_STORAGE"));

	private PictureBucket store;

	@Override
	PictureStore store() {
		String name = "pictures-" + UUID.randomUUID();
		try (S3Client s3 = ImageConfiguration.client(this.server)) {
			s3.createBucket((bucket) -> bucket.bucket(name));
		}
		this.store = ImageConfiguration.bucket(new BucketAddress(name, this.server.endpoint(), this.server.region()));
		return this.store;
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void takesAnUploadOnce() throws Exception {
		Upload upload = this.store.upload("42-1").orElseThrow();
		assertThat(put(upload, "a picture")).isEqualTo(200);
		assertThat(put(upload, "another, after it was looked at")).isEqualTo(412);
		assertThat(this.store.staged("42-1").orElseThrow().getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo("a picture");
	}

	@Test
	void listsPageByPage() throws Exception {
		List<String> keys = new ArrayList<>();
		for (int i = 1; i <= 7; i++) {
			this.store.stage("42-" + i, new ByteArrayInputStream(new byte[i]), 10);
		}
		this.store.list("", 3, (stored) -> keys.add(stored.key()));
		assertThat(keys).hasSize(7).doesNotHaveDuplicates();
	}

	@Test
	void readsItsAddress() {
		assertThat(BucketAddress.parse("s3://pictures")).isEqualTo(new BucketAddress("pictures", null, "us-east-1"));
		assertThat(BucketAddress.parse("s3://pictures?endpoint=https://s3.example:9000&region=eu-central-1"))
			.isEqualTo(new BucketAddress("pictures", URI.create("https://s3.example:9000"), "eu-central-1"));
		for (String wrong : new String[] { "s3://", "s3://pictures/folder", "s3://pictures?key=x", "s3:// " }) {
			assertThatIllegalArgumentException().isThrownBy(() -> BucketAddress.parse(wrong))
				.withMessageContaining("VENEER_STORAGE");
		}
	}

	private static int put(Upload upload, String bytes) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(upload.url()))
			.PUT(BodyPublishers.ofString(bytes));
		upload.headers().forEach(request::header);
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
	}

}
