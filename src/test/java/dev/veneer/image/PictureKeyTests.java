package dev.veneer.image;

import dev.veneer.scene.RenderName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PictureKeyTests {

	private static final PictureKey KEY = new PictureKey("sketch",
			new RenderName("kino-stool/frame-1127/top-0/insert-340/rim-1127"), PictureFormat.WEBP);

	@Test
	void isReadBackFromItsText() {
		assertThat(KEY.toString()).isEqualTo("sketch/kino-stool/frame-1127/top-0/insert-340/rim-1127.webp");
		assertThat(PictureKey.parse(KEY.toString())).contains(KEY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "sketch", "sketch/kino-stool.webp", "sketch/kino-stool/frame-1127",
			"sketch/kino-stool/frame-1127.gif", "sketch/kino-stool/frame-1127.WEBP",
			"sketch/kino-stool/frame-01127.webp", "sketch/kino-stool/frame-+1.webp",
			"sketch/kino-stool/frame-1127/../top-0.webp", "../sketch/a/b-1.webp", "sketch//kino-stool/frame-1127.webp",
			"sketch/kino-stool/frame-1127.webp/", "Sketch/kino-stool/frame-1.webp", ".incoming/42-3.webp",
			"sketch/kino-stool/frame-\u0661.webp", "sketch/kino-stool/frame-1127.webp\0.png" })
	void isNotReadFromAnythingElse(String text) {
		assertThat(PictureKey.parse(text)).isEmpty();
	}

	@Test
	void isNotReadFromALongText() {
		assertThat(PictureKey.parse("sketch/kino-stool" + "/frame-1".repeat(10_000) + ".webp")).isEmpty();
	}

}
