package dev.veneer.rendering;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.veneer.asset.Sha256;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.image.Pictures;
import dev.veneer.rendering.FakeWorker.Reply;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for a picture in the moment in which it is rendered anew: its bytes are in their
 * place, and its row is not committed yet.
 */
class ReplacedPictureIntegrationTests extends FarmTest {

	private final byte[] old = KinoStock.picture(16, 30);

	/** Of another length: whoever decodes it does not look behind the picture's end. */
	private final byte[] replaced = Arrays.copyOf(KinoStock.picture(16, 31), 2000);

	@Autowired
	private Pictures pictures;

	@Autowired
	private PictureStore store;

	@Autowired
	private TransactionOperations transactions;

	private FakeWorker worker;

	private PictureKey key;

	@BeforeEach
	void makeAPicture() throws Exception {
		assertThat(this.replaced.length).isNotEqualTo(this.old.length);
		this.worker = worker();
		Scene scene = this.stock.next();
		this.worker.work(request(scene).id().value(), this.old);
		this.key = PictureKey.of(KinoStock.SMOKE, scene.renderName());
	}

	@AfterEach
	void stopWorker() throws Exception {
		this.worker.close();
	}

	@Test
	void waitsForTheRowThatBelongsToTheBytes() throws Exception {
		this.store.stage("replaced", new ByteArrayInputStream(this.replaced), 1_000_000);
		this.store.publish("replaced", this.key);
		CompletableFuture<Void> commit = CompletableFuture.runAsync(this::enter,
				CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
		Reply stored = this.worker.get(this.key.address());
		assertThat(stored.status()).isEqualTo(200);
		assertThat(stored.body()).isEqualTo(this.replaced);
		assertThat(stored.response().headers().firstValue("ETag")).hasValue("\"" + Sha256.of(this.replaced) + "\"");
		commit.get(10, TimeUnit.SECONDS);
	}

	@Test
	void doesNotWaitForALostPicture() throws Exception {
		Picture picture = this.pictures.find(this.key).orElseThrow();
		this.store.find(picture).orElseThrow().getFile().delete();
		assertThat(this.worker.get(this.key.address()).status()).isEqualTo(404);
	}

	private void enter() {
		Picture before = this.pictures.read(this.key).orElseThrow();
		this.transactions.executeWithoutResult((status) -> this.pictures.put(new Picture(this.key, before.model(),
				Sha256.of(this.replaced), this.replaced.length, 16, 16, before.receipt())));
	}

}
