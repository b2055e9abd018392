package dev.veneer.image;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where an S3-compatible bucket is: {@code s3://bucket?endpoint=https://...&region=...}.
 *
 * @param endpoint of a store other than AWS; it is addressed with the bucket in the path
 * @param region {@code us-east-1} when none is named
 */
record BucketAddress(String bucket, @Nullable URI endpoint, String region) {

	private static final Set<String> SETTINGS = Set.of("endpoint", "region");

	static BucketAddress parse(String storage) {
		try {
			URI address = URI.create(storage);
			Map<String, String> settings = UriComponentsBuilder.fromUri(address)
				.build()
				.getQueryParams()
				.toSingleValueMap();
			if (address.getHost() == null || !address.getPath().isEmpty() || !SETTINGS.containsAll(settings.keySet())) {
				throw wrong(storage);
			}
			String endpoint = settings.get("endpoint");
			return new BucketAddress(address.getHost(), (endpoint != null) ? URI.create(endpoint) : null,
					settings.getOrDefault("region", "us-east-1"));
		}
		catch (IllegalArgumentException ex) {
			throw wrong(storage);
		}
	}

	private static IllegalArgumentException wrong(String storage) {
		return new IllegalArgumentException("VENEER_STORAGE is s3://bucket, with "
				+ SETTINGS.stream().sorted().collect(Collectors.joining(", ", "?", "")) + " where needed, not '"
				+ storage + "'");
	}

}
