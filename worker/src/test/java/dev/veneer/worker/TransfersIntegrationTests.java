package dev.veneer.worker;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a worker does with a download or an upload that stands still. */
class TransfersIntegrationTests extends GivenWorkerTest {

	private static final String PICTURE = "/api/farm/jobs/42/picture";

	private static final FakeFarm.Answer STOP = new FakeFarm.Answer(200, "{\"directive\":\"STOP\"}");

	private String model;

	@BeforeEach
	void prepare() throws Exception {
		ObjectNode spec = this.given.job(42, 64, 1);
		this.given.job(43, 64, 1);
		this.model = "/api/farm/files/" + spec.at("/model/file").asString();
		this.given.blenderThat(Given.painting("picture"));
	}

	@Test
	void handsTheJobBackWhenItStopsInADownload() throws Exception {
		standStillAt("GET", this.model);
		this.given.stop();
		this.given.eventually(this.given::hasEnded);
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("RETURNED");
		assertThat(this.given.farm.states).endsWith("OFFLINE");
		assertThat(this.folder.resolve("work/cache")).isEmptyDirectory();
	}

	@Test
	void goesOnWhenTheJobIsCanceledInADownload() throws Exception {
		standStillAt("GET", this.model);
		cancelAndGoOn();
	}

	@Test
	void keepsThePictureWhenItStopsInAnUpload() throws Exception {
		standStillAt("PUT", PICTURE);
		this.given.stop();
		this.given.eventually(this.given::hasEnded);
		assertThat(this.folder.resolve("work/outbox/42-3/delivery.json")).exists();
		assertThat(this.given.farm.reports).isEmpty();
		this.given.start();
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("COMPLETED");
		assertThat(this.given.farm.pictures.get(42L)).asString().isEqualTo("picture");
	}

	@Test
	void goesOnWhenTheJobIsCanceledInAnUpload() throws Exception {
		standStillAt("PUT", PICTURE);
		cancelAndGoOn();
	}

	private void standStillAt(String method, String path) throws Exception {
		this.given.farm.stall(path);
		this.given.start().broker.publish(42);
		this.given.eventually(() -> this.given.farm.count(method + " " + path) == 1);
	}

	private void cancelAndGoOn() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/heartbeat", STOP);
		this.given.broker.publish(43);
		assertThat(this.given.reportOf(43).path("outcome").asString()).isEqualTo("COMPLETED");
		assertThat(this.given.farm.reports).hasSize(1);
		this.given.eventually(() -> this.folder.resolve("work/outbox").toFile().list().length == 0);
	}

}
