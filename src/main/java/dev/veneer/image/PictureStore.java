package dev.veneer.image;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.veneer.problem.Problem;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Where the bytes of pictures lie. Bytes are staged first, under a ticket that nobody can
 * ask for by address, and become a picture in one step: a picture is there whole or not
 * at all, and the one it replaces is there until then.
 */
public interface PictureStore {

	/** What the keys of staged bytes begin with. */
	String INCOMING = ".incoming/";

	/**
	 * Where bytes are staged.
	 */
	static String incoming(String ticket) {
		if (!ticket.matches("[a-z0-9-]{1,80}")) {
			throw new IllegalArgumentException("A ticket is small letters, digits and -, not '" + ticket + "'");
		}
		return INCOMING + ticket;
	}

	/**
	 * Where a worker may stage bytes itself; nothing when it brings them to the app.
	 * @param ticket small letters, digits and {@code -}
	 */
	default Optional<Upload> upload(String ticket) {
		return Optional.empty();
	}

	/**
	 * Keeps the bytes aside, in the place of what had that ticket. Reads the stream to
	 * its end; the caller closes it.
	 * @param ticket small letters, digits and {@code -}
	 * @param most how many bytes there may be
	 * @throws OversizedPictureException when there are more; nothing is staged then
	 */
	void stage(String ticket, InputStream bytes, long most) throws IOException;

	/**
	 * What was staged under the ticket.
	 */
	Optional<Resource> staged(String ticket) throws IOException;

	/**
	 * Makes what was staged the picture of that key. The ticket has nothing then.
	 * @throws java.nio.file.NoSuchFileException when nothing was staged under the ticket
	 */
	void publish(String ticket, PictureKey key) throws IOException;

	/**
	 * Forgets what was staged, if anything was.
	 */
	void discard(String ticket) throws IOException;

	/**
	 * Shows what lies there, in any order, one after the other. What comes or goes
	 * meanwhile may be among it or not.
	 * @param where {@link #INCOMING} for what is staged, even by halves, the key of a
	 * single thing, or nothing for all there is
	 */
	void list(String where, Visitor visitor) throws IOException;

	/**
	 * Forgets what was found among the staged, even half of it.
	 */
	void discard(Stored staged) throws IOException;

	/**
	 * The picture of that key, if it is there.
	 */
	Optional<Resource> find(PictureKey key) throws IOException;

	/**
	 * The picture's bytes, unless they are lost or cut short.
	 * @throws Problem when the store can't be asked just now
	 */
	default Optional<Resource> find(Picture picture) {
		try {
			Resource bytes = find(picture.key()).orElse(null);
			return (bytes != null && bytes.contentLength() == picture.bytes()) ? Optional.of(bytes) : Optional.empty();
		}
		catch (IOException ex) {
			throw away(ex);
		}
	}

	/**
	 * Whether any bytes lie there, be they the picture's or those of another edition.
	 * @throws Problem when the store can't be asked just now
	 */
	default boolean holds(PictureKey key) {
		try {
			return find(key).isPresent();
		}
		catch (IOException ex) {
			throw away(ex);
		}
	}

	/**
	 * Says that the store can't be used just now.
	 */
	static Problem away(IOException ex) {
		LoggerFactory.getLogger(PictureStore.class).warn("store=away reason={}", ex.getMessage());
		return Problem
			.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away",
					"Where pictures are kept can't be reached just now. Try again soon.")
			.header(HttpHeaders.RETRY_AFTER, "5");
	}

	/**
	 * Something that lies in the store.
	 *
	 * @param key that of a picture, or where it is staged
	 * @param changed when the last of its bytes came
	 */
	record Stored(String key, long bytes, Instant changed) {

		boolean isStaged() {
			return this.key.startsWith(INCOMING);
		}

	}

	/**
	 * Whoever looks at what is stored.
	 */
	@FunctionalInterface
	interface Visitor {

		void visit(Stored stored) throws IOException;

	}

	/**
	 * An address that takes bytes by {@code PUT}.
	 *
	 * @param headers to be sent along
	 */
	record Upload(String url, Map<String, String> headers) {

	}

	/**
	 * More bytes than there may be.
	 */
	final class OversizedPictureException extends IOException {

		OversizedPictureException(long most) {
			super("The picture has more than " + most + " bytes");
		}

	}

}
