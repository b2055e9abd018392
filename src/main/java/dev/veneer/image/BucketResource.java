package dev.veneer.image;

import java.io.IOException;
import java.io.InputStream;

import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.core.io.AbstractResource;

/**
 * An object of a bucket, fetched when it is read.
 */
final class BucketResource extends AbstractResource {

	private final S3Client s3;

	private final String bucket;

	private final String key;

	private final long length;

	BucketResource(S3Client s3, String bucket, String key, long length) {
		this.s3 = s3;
		this.bucket = bucket;
		this.key = key;
		this.length = length;
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return PictureBucket.tell(() -> this.s3.getObject((get) -> get.bucket(this.bucket).key(this.key)));
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public long contentLength() {
		return this.length;
	}

	@Override
	public String getDescription() {
		return "s3://" + this.bucket + "/" + this.key;
	}

}
