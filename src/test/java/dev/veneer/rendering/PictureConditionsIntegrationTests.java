package dev.veneer.rendering;

import dev.veneer.asset.Sha256;
import dev.veneer.rendering.FakeWorker.Reply;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for a part of a picture, and for one only if it is or is not another.
 */
class PictureConditionsIntegrationTests extends FarmTest {

	private final byte[] picture = KinoStock.picture(16, 20);

	private FakeWorker worker;

	private String address;

	@BeforeEach
	void makeAPicture() throws Exception {
		this.worker = worker();
		Scene scene = this.stock.next();
		Answer answer = this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE);
		this.worker.work(((Answer.Pending) answer).job().id().value(), this.picture);
		this.address = "/renders/smoke/" + scene.renderName() + ".png";
	}

	@AfterEach
	void stopWorker() throws Exception {
		this.worker.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "bytes", "bytes=a-b", "bytes=9-5", "lines=1-2" })
	void givesAllWhereARangeIsNone(String range) throws Exception {
		Reply reply = get("Range", range);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.response().headers().firstValue("Content-Range")).isEmpty();
		assertThat(reply.body()).isEqualTo(this.picture);
	}

	@Test
	void givesTheRange() throws Exception {
		Reply reply = get("Range", "bytes=0-3");
		assertThat(reply.status()).isEqualTo(206);
		assertThat(reply.body()).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=9999999-", "bytes=9999999-99999999" })
	void givesNothingOutsideOfThePicture(String range) throws Exception {
		Reply reply = get("Range", range);
		assertThat(reply.status()).isEqualTo(416);
		assertThat(reply.response().headers().firstValue("Content-Range")).hasValue("bytes */" + this.picture.length);
		assertThat(reply.code()).isEqualTo("outside-range");
	}

	@Test
	void givesNothingWhereNoRangeIsGiven() throws Exception {
		assertThat(get("Range", "bytes=").status()).isEqualTo(416);
	}

	@Test
	void givesNothingToWhoWantsWhatIsNotThereYet() throws Exception {
		Reply reply = get("If-None-Match", "*");
		assertThat(reply.status()).isEqualTo(304);
		assertThat(reply.body()).isEmpty();
		assertThat(reply.response().headers().firstValue("ETag")).isPresent();
		assertThat(this.worker.head(this.address).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"another\"", "\"another\", \"third\"", "nonsense" })
	void refusesWhoWantsAnotherPicture(String tags) throws Exception {
		Reply reply = get("If-Match", tags);
		assertThat(reply.status()).isEqualTo(412);
		assertThat(reply.code()).isEqualTo("changed");
	}

	@Test
	void givesThePictureToWhoWantsThisOne() throws Exception {
		String tag = "\"" + Sha256.of(this.picture) + "\"";
		assertThat(get("If-Match", tag).body()).isEqualTo(this.picture);
		assertThat(get("If-Match", "\"another\", " + tag).body()).isEqualTo(this.picture);
		assertThat(get("If-Match", "*").body()).isEqualTo(this.picture);
	}

	private Reply get(String header, String value) throws Exception {
		return this.worker.get(this.address, header, value);
	}

}
