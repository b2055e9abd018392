package dev.veneer.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a Blender, played by a shell script, sees and can do in the sandbox. */
class SandboxIntegrationTests extends GivenWorkerTest {

	private static final String DONE = "; echo 'VENEER {\"event\":\"done\",\"ok\":true,\"seconds\":{}}'";

	@BeforeEach
	void prepare() throws Exception {
		this.given.with("VENEER_SANDBOX", "AUTO");
		this.given.job(42, 64, 1);
	}

	@Test
	void seesNothingOfTheWorker() throws Exception {
		Path work = this.folder.resolve("work");
		Files.createDirectories(work.resolve("outbox/1-1"));
		Files.writeString(work.resolve("outbox/1-1/delivery.json"), "{}");
		String said = said("id -u; grep CapEff /proc/self/status; env; ls " + work + "; ls " + work + "/outbox; ls "
				+ this.folder + "; ls -d /proc/[0-9]* | wc -l | sed s/^/processes:/; cat /proc/net/dev | wc -l"
				+ " | sed s/^/net:/; ls /root /home /etc/shadow /run /var");
		assertThat(said).startsWith("65534\n")
			.contains("CapEff:\t0000000000000000", "HOME=/tmp", "cache", "scratch", "net:3")
			.doesNotContain("VENEER", "token", "1-1", "kino-stool.blend", "shadow\n")
			.containsPattern("processes:[0-9]\n");
	}

	@Test
	void writesToScratchAlone() throws Exception {
		Path work = this.folder.resolve("work");
		String said = said("for at in / /usr " + work + " " + work + "/cache " + work + "/outbox /etc "
				+ Path.of("../blender-scripts").toRealPath() + "; do touch $at/x && echo wrote $at; done; touch " + work
				+ "/scratch/x && echo may; touch /tmp/" + this.folder.getFileName() + ".x && echo may too");
		assertThat(said).doesNotContain("wrote").contains("may\n", "may too");
		assertThat(work.resolve("x")).doesNotExist();
		assertThat(Path.of("/tmp/" + this.folder.getFileName() + ".x")).doesNotExist();
	}

	@Test
	void cantHaveALinkTakenForAPicture() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret"), "secret");
		start("rm -rf " + "\"$out\"; ln -s " + secret + " \"$out\"" + DONE);
		assertThat(this.given.reportOf(42).at("/failure/code").asString()).isEqualTo("NO_PICTURE");
		assertThat(this.given.farm.pictures).isEmpty();
	}

	@Test
	void cantHaveTheWorkerFollowALinkWhenItTidies() throws Exception {
		Path precious = Files.createDirectories(this.folder.resolve("precious"));
		Files.writeString(precious.resolve("file"), "precious");
		this.given.job(43, 64, 1);
		start("ln -s " + precious + " link; ln -s " + precious + "/file scene2.json; mkdir -p deep/er; ln -s "
				+ precious + " deep/er/link; printf x > \"$out\"" + DONE);
		this.given.reportOf(42);
		this.given.broker.publish(43);
		assertThat(this.given.reportOf(43).path("outcome").asString()).isEqualTo("COMPLETED");
		assertThat(precious.resolve("file")).hasContent("precious");
	}

	@Test
	void isDoneWithoutWhereItIsForbidden() throws Exception {
		Path bwrap = Files.writeString(Files.createDirectories(this.folder.resolve("bin")).resolve("bwrap"),
				"#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n");
		bwrap.toFile().setExecutable(true);
		assertThat(equip("AUTO", bwrap.getParent().toString()).isSandboxed()).isFalse();
		assertThat(equip("AUTO", "/nowhere").isSandboxed()).isFalse();
		assertThatExceptionOfType(SettingsInvalid.class)
			.isThrownBy(() -> equip("REQUIRED", bwrap.getParent().toString()))
			.withMessageContaining("No permissions");
		assertThatExceptionOfType(SettingsInvalid.class).isThrownBy(() -> equip("REQUIRED", "/nowhere"))
			.withMessageContaining("apt-get install bubblewrap");
	}

	@Test
	void isDoneWithoutWhenBlenderDoesNotRunInIt() throws Exception {
		this.given.blenderScript("[ -d " + this.folder.resolve("stool") + " ]");
		assertThat(equip("AUTO", System.getenv("PATH")).isSandboxed()).isFalse();
	}

	private Workshop equip(String sandbox, String path) throws Exception {
		Settings settings = Settings.from(this.given.with("VENEER_SANDBOX", sandbox).environment());
		try (WorkDir workDir = WorkDir.claim(settings.workDir())) {
			Files.createDirectories(workDir.blender());
			return Workshop.equip(settings, workDir, Map.of("PATH", path));
		}
	}

	/** What the commands print inside, brought out as the picture. */
	private String said(String commands) throws Exception {
		start("{ " + commands + "; } > said 2>&1; mv said \"$out\"" + DONE);
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("COMPLETED");
		return new String(this.given.farm.pictures.get(42L));
	}

	private void start(String does) throws Exception {
		this.given.blenderThat("out=$(sed 's/.*\"output\":\"\\([^\"]*\\)\".*/\\1/' \"$scene\"); " + does).start();
		this.given.eventually(() -> !this.given.farm.registrations.isEmpty());
		Assumptions.assumeTrue(this.given.farm.registrations.get(0).path("sandboxed").asBoolean(),
				"**** THE SANDBOX IS NOT TESTED: bubblewrap doesn't work here ****");
		this.given.broker.publish(42);
	}

}
