package dev.veneer.preparation.farm;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Everything that a worker needs to know to prepare an upload.
 *
 * @param fence to be named in everything the worker says of it
 * @param aspect of the pictures, such as {@code 4:3}
 * @param pixels of their longer edge
 * @param mostObjects a file with more is refused
 * @param upload where files are to be put, each under its name
 */
@JsonNaming(SnakeCaseStrategy.class)
record PreparationSpec(long preparation, long fence, long leaseSeconds, long heartbeatSeconds, String aspect,
		int pixels, int mostObjects, Source source, String upload) {

	/**
	 * The uploaded file.
	 *
	 * @param extension what it is: {@code blend}, {@code glb} or {@code zip}
	 */
	record Source(String sha256, long bytes, String extension, String url) {

	}

}
