package dev.veneer.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checkers were written by Blender 3.4.1, 48 x 32 pixels.
 */
class PictureCheckTests {

	@ParameterizedTest
	@EnumSource
	void believesWhatBlenderWrites(PictureFormat format) throws IOException {
		assertThat(complaint(format, 48, 32, checker(format))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void refusesAnotherSize(PictureFormat format) throws IOException {
		assertThat(complaint(format, 32, 48, checker(format)).orElseThrow())
			.isEqualTo("it has 48 x 32 pixels instead of 32 x 48");
	}

	@ParameterizedTest
	@EnumSource
	void refusesHalfAPicture(PictureFormat format) throws IOException {
		byte[] bytes = checker(format);
		assertThat(complaint(format, 48, 32, Arrays.copyOf(bytes, bytes.length / 3))).isPresent();
	}

	@ParameterizedTest
	@EnumSource
	void refusesRubbish(PictureFormat format) throws IOException {
		assertThat(complaint(format, 48, 32, "no picture".getBytes()).orElseThrow()).contains("can't be decoded as");
		assertThat(complaint(format, 48, 32, new byte[0])).isPresent();
	}

	@Test
	void refusesAnotherFormat() throws IOException {
		assertThat(complaint(PictureFormat.PNG, 48, 32, checker(PictureFormat.JPEG))).isPresent();
		assertThat(complaint(PictureFormat.JPEG, 48, 32, checker(PictureFormat.WEBP))).isPresent();
		assertThat(complaint(PictureFormat.WEBP, 48, 32, checker(PictureFormat.PNG))).isPresent();
	}

	@ParameterizedTest
	@EnumSource(names = { "PNG", "JPEG" })
	void refusesAPictureOfOneColour(PictureFormat format) throws IOException {
		BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(200, 100, 50));
		graphics.fillRect(0, 0, 48, 32);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, format.extension(), bytes);
		assertThat(complaint(format, 48, 32, bytes.toByteArray())).contains("all of it is one colour");
	}

	private static Optional<String> complaint(PictureFormat format, int width, int height, byte[] bytes)
			throws IOException {
		return new PictureCheck(format, width, height).complaint(new ByteArrayInputStream(bytes));
	}

	private static byte[] checker(PictureFormat format) throws IOException {
		try (InputStream in = PictureCheckTests.class.getResourceAsStream("checker." + format.extension())) {
			return Objects.requireNonNull(in).readAllBytes();
		}
	}

}
