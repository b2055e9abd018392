package dev.veneer.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.veneer.image.PictureStore.OversizedPictureException;
import dev.veneer.image.PictureStore.Stored;
import dev.veneer.image.PictureStore.Upload;
import dev.veneer.image.PictureStore.Visitor;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

import org.springframework.core.io.Resource;

/**
 * Pictures in an S3-compatible bucket, under their keys. What is staged lies under
 * {@code .incoming/} and can be put there once only, so that the bytes that were looked
 * at are those that become the picture.
 */
final class PictureBucket implements PictureStore, AutoCloseable {

	/** A worker that kept its result through an outage may come late. */
	private static final Duration UPLOADABLE = Duration.ofHours(6);

	private static final String ONCE = "*";

	private final S3Client s3;

	private final S3Presigner presigner;

	private final String bucket;

	PictureBucket(S3Client s3, S3Presigner presigner, String bucket) {
		this.s3 = s3;
		this.presigner = presigner;
		this.bucket = bucket;
		// the SDK's first signature takes it a second or more, which no claim has to
		// spare
		upload("0-0");
	}

	@Override
	public Optional<Upload> upload(String ticket) {
		PresignedPutObjectRequest signed = this.presigner.presignPutObject((request) -> request
			.signatureDuration(UPLOADABLE)
			.putObjectRequest((put) -> put.bucket(this.bucket).key(PictureStore.incoming(ticket)).ifNoneMatch(ONCE)));
		Map<String, String> headers = signed.signedHeaders()
			.entrySet()
			.stream()
			.filter((header) -> !header.getKey().equalsIgnoreCase("host"))
			.collect(Collectors.toMap(Map.Entry::getKey, (header) -> String.join(",", header.getValue())));
		return Optional.of(new Upload(signed.url().toString(), headers));
	}

	@Override
	public void stage(String ticket, InputStream bytes, long most) throws IOException {
		byte[] picture = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
		if (picture.length > most) {
			throw new OversizedPictureException(most);
		}
		tell(() -> this.s3.putObject((put) -> put.bucket(this.bucket).key(PictureStore.incoming(ticket)),
				RequestBody.fromBytes(picture)));
	}

	@Override
	public Optional<Resource> staged(String ticket) throws IOException {
		return resource(PictureStore.incoming(ticket));
	}

	@Override
	public void publish(String ticket, PictureKey key) throws IOException {
		try {
			tell(() -> this.s3.copyObject((copy) -> copy.sourceBucket(this.bucket)
				.sourceKey(PictureStore.incoming(ticket))
				.destinationBucket(this.bucket)
				.destinationKey(key.toString())
				.metadataDirective(MetadataDirective.REPLACE)
				.contentType(key.format().mediaType())
				.cacheControl("public, max-age=0, must-revalidate")));
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof NoSuchKeyException) {
				throw new NoSuchFileException(ticket);
			}
			throw ex;
		}
		discard(ticket);
	}

	@Override
	public void discard(String ticket) throws IOException {
		delete(PictureStore.incoming(ticket));
	}

	@Override
	public void discard(Stored staged) throws IOException {
		if (staged.isStaged()) {
			delete(staged.key());
		}
	}

	private void delete(String key) throws IOException {
		tell(() -> this.s3.deleteObject((delete) -> delete.bucket(this.bucket).key(key)));
	}

	@Override
	public void list(String where, Visitor visitor) throws IOException {
		list(where, 1000, visitor);
	}

	void list(String where, int page, Visitor visitor) throws IOException {
		Iterator<S3Object> objects = tell(
				() -> this.s3.listObjectsV2Paginator((list) -> list.bucket(this.bucket).prefix(where).maxKeys(page))
					.contents()
					.iterator());
		// each page is fetched when the one before has been gone through
		while (tell(objects::hasNext)) {
			S3Object object = tell(objects::next);
			visitor.visit(new Stored(object.key(), object.size(), object.lastModified()));
		}
	}

	@Override
	public Optional<Resource> find(PictureKey key) throws IOException {
		return resource(key.toString());
	}

	private Optional<Resource> resource(String key) throws IOException {
		try {
			HeadObjectResponse head = tell(() -> this.s3.headObject((request) -> request.bucket(this.bucket).key(key)));
			return Optional.of(new BucketResource(this.s3, this.bucket, key, head.contentLength()));
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof NoSuchKeyException) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	static <T> T tell(Call<T> call) throws IOException {
		try {
			return call.make();
		}
		catch (SdkException ex) {
			throw new IOException("The bucket could not be used: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void close() {
		this.presigner.close();
		this.s3.close();
	}

	@FunctionalInterface
	interface Call<T> {

		T make();

	}

}
