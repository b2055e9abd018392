package dev.veneer.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.springframework.core.io.Resource;

/**
 * Where the bytes of pictures lie. Bytes are staged first, under a ticket that nobody can
 * ask for by address, and become a picture in one step: a picture is there whole or not
 * at all, and the one it replaces is there until then.
 */
public interface PictureStore {

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
	Optional<Resource> staged(String ticket);

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
	 * The picture of that key, if it is there.
	 */
	Optional<Resource> find(PictureKey key);

	/**
	 * The picture's bytes, unless they are lost or cut short.
	 */
	default Optional<Resource> find(Picture picture) {
		return find(picture.key()).filter((bytes) -> {
			try {
				return bytes.contentLength() == picture.bytes();
			}
			catch (IOException ex) {
				return false;
			}
		});
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
