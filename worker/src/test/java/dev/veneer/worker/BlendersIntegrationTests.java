package dev.veneer.worker;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Several Blenders on one machine, played by shell scripts that paint their version. */
class BlendersIntegrationTests extends GivenWorkerTest {

	@BeforeEach
	void prepare() throws Exception {
		this.given.blenderThat(Given.painting("0.0.1"))
			.blenderBeside("4.2", "4.2.3 LTS", Given.painting("4.2.3"))
			.blenderBeside("5.0", "4.9.9", Given.painting("never"));
		this.given.with("VENEER_BLENDERS", this.given.environment().get("VENEER_BLENDERS") + "5.1=/nowhere/blender");
	}

	@Test
	void registersThoseThatAreThereAndWhatTheirOperatorSays() throws Exception {
		this.given.start();
		this.given.eventually(() -> !this.given.farm.registrations.isEmpty());
		assertThat(this.given.farm.registrations.get(0).path("blenders"))
			.extracting((blender) -> blender.path("version").asString())
			.containsExactly("0.0.1", "4.2.3");
	}

	@Test
	void rendersWithTheVersionThatTheJobWantsAndKeepsOneAlive() throws Exception {
		this.given.start();
		for (int job = 1; job <= 3; job++) {
			String version = (job == 2) ? "4.2.3" : "0.0.1";
			JsonNode report = report(job, version);
			assertThat(report.at("/receipt/blender").asString()).isEqualTo(version);
			assertThat(this.given.farm.pictures.get((long) job)).asString().isEqualTo(version);
			assertThat(living()).isEqualTo(1);
		}
	}

	@Test
	void failsAJobOfAVersionThatItNeverHad() throws Exception {
		this.given.start();
		JsonNode failure = report(1, "9.9.9").path("failure");
		assertThat(failure.path("code").asString()).isEqualTo("BLENDER_VERSION_MISSING");
		assertThat(failure.path("message").asString()).contains("9.9.9", "0.0.1", "4.2.3");
	}

	@Test
	void goesOnWithTheOthersWhenTheDefaultOneIsMissing() throws Exception {
		this.given.with("BLENDER", "/nowhere/blender").start();
		assertThat(report(1, "4.2.3").path("outcome").asString()).isEqualTo("COMPLETED");
	}

	@Test
	void failsItsJobAndRegistersAnewWhenABlenderWasReplaced() throws Exception {
		this.given.start();
		report(1, "0.0.1");
		this.given.blenderBeside("4.2", "4.2.4", Given.painting("4.2.4"));
		assertThat(report(2, "4.2.3").at("/failure/code").asString()).isEqualTo("BLENDER_MISSING");
		this.given.eventually(() -> this.given.farm.registrations.size() > 1);
		assertThat(this.given.farm.registrations.get(1).at("/blenders/1/version").asString()).isEqualTo("4.2.4");
	}

	@Test
	void saysHowUrgentTheMessageWas() throws Exception {
		this.given.job(1, 64, 1);
		this.given.job(2, 64, 1);
		this.given.start().broker.publish(1, 8);
		this.given.reportOf(1);
		this.given.broker.publish(2);
		this.given.reportOf(2);
		assertThat(this.given.farm.claims).extracting((claim) -> claim.path("priority").asInt()).containsExactly(8, 0);
	}

	@Test
	void refusesAPictureOfTooManyPixels() throws Exception {
		this.given.job(1, 8193, 1);
		this.given.start().broker.publish(1);
		assertThat(this.given.reportOf(1).at("/failure/code").asString()).isEqualTo("PICTURE_TOO_LARGE");
	}

	private JsonNode report(long job, String version) throws Exception {
		this.given.job(job, 64, 1).put("blender", version);
		this.given.broker.publish(job);
		return this.given.reportOf(job);
	}

	private long living() {
		return ProcessHandle.current()
			.descendants()
			.filter(Given::lives)
			.filter((process) -> process.info().commandLine().orElse("").contains(this.folder + "/fake-blender"))
			.count();
	}

}
