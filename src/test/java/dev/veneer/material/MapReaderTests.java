package dev.veneer.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import dev.veneer.material.MapReading.Fit;
import dev.veneer.material.MapReading.Flaw;
import dev.veneer.material.MapReading.Unfit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MapReaderTests {

	private final MapReader reader = new MapReader();

	@Test
	void keepsAPngByteForByte() throws IOException {
		byte[] png = MapFiles.picture(64, 32, "png");
		Fit fit = fit(png);
		assertThat(fit.png()).isEqualTo(png);
		assertThat(fit.width()).isEqualTo(64);
		assertThat(fit.height()).isEqualTo(32);
	}

	@Test
	void leavesRemarksBehind() throws IOException {
		byte[] png = MapFiles.picture(16, 16, "png");
		byte[] talkative = MapFiles.with(png, "tEXt", "Comment\0<script>alert(1)</script>".getBytes());
		byte[] trailed = Arrays.copyOf(talkative, talkative.length + 100);
		assertThat(fit(trailed).png()).isEqualTo(png);
	}

	@Test
	void makesAPngOfAJpegAndOfAWebp() throws IOException {
		assertThat(ImageIO.read(new ByteArrayInputStream(fit(MapFiles.picture(48, 40, "jpg")).png())).getWidth())
			.isEqualTo(48);
		Fit fit = fit(resource("checker.webp"));
		assertThat(ImageIO.read(new ByteArrayInputStream(fit.png())).getHeight()).isEqualTo(fit.height());
	}

	@Test
	void refusesAPixelBombByItsHeader() throws IOException {
		assertThat(unfit(MapFiles.promised(60_000, 60_000)).flaw()).isEqualTo(Flaw.TOO_LARGE);
		Unfit wide = unfit(MapFiles.promised(16_000, 5_000));
		assertThat(wide.flaw()).isEqualTo(Flaw.TOO_LARGE);
		assertThat(wide.facts()).containsExactly(16_000, 5_000, 16_384, 64L);
	}

	@Test
	void refusesWhatIsNotComplete() throws IOException {
		byte[] png = MapFiles.picture(64, 64, "png");
		assertThat(unfit(Arrays.copyOf(png, png.length / 2)).flaw()).isEqualTo(Flaw.BROKEN);
		assertThat(unfit(MapFiles.promised(64, 64)).flaw()).isEqualTo(Flaw.BROKEN);
		byte[] jpeg = MapFiles.picture(64, 64, "jpg");
		assertThat(unfit(Arrays.copyOf(jpeg, jpeg.length / 2)).flaw()).isEqualTo(Flaw.BROKEN);
		byte[] webp = resource("checker.webp");
		assertThat(unfit(Arrays.copyOf(webp, webp.length - 20)).flaw()).isEqualTo(Flaw.BROKEN);
	}

	@Test
	void refusesWhatWasChangedOnItsWay() throws IOException {
		byte[] png = MapFiles.picture(64, 64, "png");
		png[png.length / 2] ^= 1;
		assertThat(unfit(png)).isEqualTo(new Unfit(Flaw.BROKEN, List.of("a checksum does not match")));
	}

	@Test
	void refusesAWebpThatHoldsMoreThanItSays() throws IOException {
		byte[] webp = resource("checker.webp");
		Fit fit = fit(webp);
		assertThat(fit(MapFiles.extended(webp, fit.width(), fit.height(), false)).png()).isEqualTo(fit.png());
		assertThat(unfit(MapFiles.extended(webp, 16, 16, false)).facts())
			.containsExactly("it holds another size than it says");
	}

	@Test
	void refusesWhatMoves() throws IOException {
		byte[] animated = MapFiles.with(MapFiles.picture(16, 16, "png"), "acTL", new byte[8]);
		assertThat(unfit(animated).flaw()).isEqualTo(Flaw.ANIMATED);
		assertThat(unfit(MapFiles.extended(resource("checker.webp"), 48, 32, true)).flaw()).isEqualTo(Flaw.ANIMATED);
	}

	@Test
	void refusesOtherKindsWhateverTheyAreCalled() throws IOException {
		assertThat(unfit("diffuse.png".getBytes()).flaw()).isEqualTo(Flaw.UNKNOWN);
		assertThat(unfit(MapFiles.picture(16, 16, "gif")).flaw()).isEqualTo(Flaw.UNKNOWN);
		assertThat(unfit("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
			.getBytes()).flaw()).isEqualTo(Flaw.VECTOR);
		assertThat(unfit(new byte[0]).flaw()).isEqualTo(Flaw.EMPTY);
	}

	@Test
	void refusesSpecks() throws IOException {
		assertThat(unfit(MapFiles.plain(1, 0xffffff)).facts()).containsExactly(1, 1, 8);
	}

	@Test
	void refusesMoreBytesThanAMapHas() throws IOException {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 0;
			}

			@Override
			public int read(byte[] bytes, int from, int length) {
				return length;
			}

		};
		assertThat(this.reader.read(endless)).isInstanceOfSatisfying(Unfit.class,
				(unfit) -> assertThat(unfit.flaw()).isEqualTo(Flaw.TOO_MANY_BYTES));
	}

	private Fit fit(byte[] bytes) throws IOException {
		MapReading reading = this.reader.read(new ByteArrayInputStream(bytes));
		assertThat(reading).isInstanceOf(Fit.class);
		return (Fit) reading;
	}

	private Unfit unfit(byte[] bytes) throws IOException {
		MapReading reading = this.reader.read(new ByteArrayInputStream(bytes));
		assertThat(reading).isInstanceOf(Unfit.class);
		return (Unfit) reading;
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream in = MapReaderTests.class.getResourceAsStream("/dev/veneer/image/" + name)) {
			return in.readAllBytes();
		}
	}

}
