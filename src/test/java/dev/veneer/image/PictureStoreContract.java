package dev.veneer.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.veneer.scene.RenderName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every store of pictures does.
 */
abstract class PictureStoreContract {

	private static final PictureKey KEY = new PictureKey("sketch",
			new RenderName("kino-stool/frame-1127/top-0/insert-340/rim-1127"), PictureFormat.WEBP);

	private PictureStore store;

	abstract PictureStore store() throws IOException;

	@BeforeEach
	void open() throws IOException {
		this.store = store();
	}

	@Test
	void hasNoPictureAtFirst() throws IOException {
		assertThat(this.store.find(KEY)).isEmpty();
		assertThat(this.store.staged("42-1")).isEmpty();
	}

	@Test
	void showsNothingThatIsOnlyStaged() throws IOException {
		stage("42-1", "a picture");
		assertThat(this.store.find(KEY)).isEmpty();
		assertThat(read(this.store.staged("42-1").orElseThrow())).isEqualTo("a picture");
	}

	@Test
	void showsWhatIsPublished() throws IOException {
		stage("42-1", "a picture");
		this.store.publish("42-1", KEY);
		assertThat(read(this.store.find(KEY).orElseThrow())).isEqualTo("a picture");
		assertThat(this.store.staged("42-1")).isEmpty();
	}

	@Test
	void replacesAPictureUnderTheSameKey() throws IOException {
		stage("42-1", "an old picture");
		this.store.publish("42-1", KEY);
		stage("43-1", "a new one");
		assertThat(read(this.store.find(KEY).orElseThrow())).isEqualTo("an old picture");
		this.store.publish("43-1", KEY);
		assertThat(read(this.store.find(KEY).orElseThrow())).isEqualTo("a new one");
	}

	@Test
	void goesOnReadingAPictureThatIsReplaced() throws IOException {
		stage("42-1", "an old picture");
		this.store.publish("42-1", KEY);
		try (InputStream reading = this.store.find(KEY).orElseThrow().getInputStream()) {
			stage("43-1", "a new one");
			this.store.publish("43-1", KEY);
			assertThat(new String(reading.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("an old picture");
		}
	}

	@Test
	void stagesAnewUnderTheSameTicket() throws IOException {
		stage("42-1", "a first try");
		stage("42-1", "a second");
		assertThat(read(this.store.staged("42-1").orElseThrow())).isEqualTo("a second");
	}

	@Test
	void refusesTooManyBytesAndKeepsNone() throws IOException {
		assertThatExceptionOfType(PictureStore.OversizedPictureException.class)
			.isThrownBy(() -> this.store.stage("42-1", new ByteArrayInputStream(new byte[101]), 100));
		assertThat(this.store.staged("42-1")).isEmpty();
	}

	@Test
	void keepsWhatWasStagedBeforeAStreamBroke() throws IOException {
		stage("42-1", "a first try");
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("The worker is gone");
			}

		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.store.stage("42-1", broken, 100));
		assertThat(read(this.store.staged("42-1").orElseThrow())).isEqualTo("a first try");
	}

	@Test
	void discardsWhatIsStagedAsOftenAsAsked() throws IOException {
		stage("42-1", "a picture");
		this.store.discard("42-1");
		this.store.discard("42-1");
		assertThat(this.store.staged("42-1")).isEmpty();
	}

	@Test
	void publishesNothingThatIsNotStaged() throws IOException {
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> this.store.publish("42-1", KEY));
	}

	@Test
	void listsWhatIsStored() throws IOException {
		assertThat(keys("")).isEmpty();
		Instant before = Instant.now().minusSeconds(2);
		stage("42-1", "a picture");
		this.store.publish("42-1", KEY);
		stage("43-1", "another");
		assertThat(keys("")).containsExactlyInAnyOrder(KEY.toString(), ".incoming/43-1");
		assertThat(keys(PictureStore.INCOMING)).containsExactly(".incoming/43-1");
		this.store.list(PictureStore.INCOMING, (stored) -> {
			assertThat(stored.bytes()).isEqualTo("another".length());
			assertThat(stored.changed()).isBetween(before, Instant.now().plusSeconds(2));
		});
	}

	@Test
	void discardsWhatItFindsAmongTheStagedOnly() throws IOException {
		stage("42-1", "a picture");
		this.store.publish("42-1", KEY);
		stage("43-1", "another");
		this.store.list("", this.store::discard);
		assertThat(keys("")).containsExactly(KEY.toString());
	}

	private List<String> keys(String prefix) throws IOException {
		List<String> keys = new ArrayList<>();
		this.store.list(prefix, (stored) -> keys.add(stored.key()));
		return keys;
	}

	@Test
	void refusesTicketsThatLeadElsewhere() throws IOException {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.store.staged("../42"));
	}

	private void stage(String ticket, String text) throws IOException {
		this.store.stage(ticket, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
	}

	private static String read(Resource resource) throws IOException {
		return resource.getContentAsString(StandardCharsets.UTF_8);
	}

}
