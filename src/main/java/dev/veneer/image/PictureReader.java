package dev.veneer.image;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.veneer.problem.Problem;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Gives pictures together with their bytes. When a picture is rendered anew, its bytes
 * are in their place a moment before its row is, and rows are kept in memory for a
 * moment: so bytes that do not fit their row are looked at again before they count as
 * lost.
 */
@Component
public class PictureReader {

	private static final CacheControl ASK_AGAIN = CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();

	private static final Duration PUBLISHING = Duration.ofSeconds(1);

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private final Pictures pictures;

	private final PictureStore store;

	PictureReader(Pictures pictures, PictureStore store) {
		this.pictures = pictures;
		this.store = store;
	}

	/**
	 * The picture as it stands now.
	 * @return nothing when there is none, or the store has lost its bytes
	 * @throws Problem when the store can't be asked just now
	 */
	public Optional<Found> find(PictureKey key) {
		return this.pictures.find(key).flatMap(this::find);
	}

	/**
	 * The picture, or the one that has taken its place.
	 * @return nothing when the store has lost its bytes
	 * @throws Problem when the store can't be asked just now
	 */
	public Optional<Found> find(Picture seen) {
		Optional<Picture> picture = Optional.of(seen);
		Instant end = Instant.now().plus(PUBLISHING);
		while (picture.isPresent()) {
			Optional<Resource> bytes = this.store.find(picture.get());
			if (bytes.isPresent()) {
				return Optional.of(new Found(picture.get(), bytes.get()));
			}
			if (!this.store.holds(seen.key()) || Instant.now().isAfter(end)) {
				return Optional.empty();
			}
			LockSupport.parkNanos(PAUSE);
			picture = this.pictures.read(seen.key());
		}
		return Optional.empty();
	}

	/**
	 * A picture and its bytes.
	 */
	public record Found(Picture picture, Resource bytes) {

		/**
		 * Begins an answer with the bytes. Caches must ask again each time: a picture can
		 * be rendered anew under the same name.
		 */
		public ResponseEntity.BodyBuilder answer() {
			return ResponseEntity.ok()
				.eTag(this.picture.sha256().hex())
				.lastModified(this.picture.receipt().made())
				.cacheControl(ASK_AGAIN)
				.contentType(MediaType.parseMediaType(this.picture.key().format().mediaType()));
		}

	}

}
