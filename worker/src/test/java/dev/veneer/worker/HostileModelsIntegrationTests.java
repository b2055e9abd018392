package dev.veneer.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models that mean harm do none: a right picture, or a reason that an artist understands.
 */
@NeedsBlender
class HostileModelsIntegrationTests {

	private static final String SMALL_AND_QUICK = """
			import bpy
			bpy.context.scene.render.resolution_percentage = 5
			bpy.context.scene.render.engine = "CYCLES"
			bpy.context.scene.cycles.samples = 1
			bpy.context.scene.cycles.use_denoising = False
			""";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "AUTO", "OFF" })
	void doNoHarm(String sandbox) throws Exception {
		try (Given given = new Given(this.folder, true)) {
			given.with("VENEER_SANDBOX", sandbox).with("VENEER_MEMORY_MB", "1500");
			make(given);
			Files.writeString(models().resolve("rubbish.blend"), "BLENDER-v304 is how I begin, but I am none");
			given.job(1, 48, 2);
			given.start().broker.publish(1);
			assertThat(given.reportOf(1).path("outcome").asString()).isEqualTo("COMPLETED");
			looksLikeTheStool(given, 2, "scripted");
			looksLikeTheStool(given, 3, "greedy");
			fails(given, 4, "linked", "MODEL_BROKEN", "links to other files", "other.blend", "Make Local");
			fails(given, 5, "blind", "MODEL_BROKEN", "no camera");
			fails(given, 6, "rubbish", "MODEL_BROKEN", "can't open the model");
			fails(given, 7, "huge", "OUT_OF_MEMORY", "1500 MB", "subdivision");
			looksLikeTheStool(given, 8, "scripted");
			assertThat(marks()).isEmptyDirectory();
			assertThat(this.folder.resolve("work/cache").toFile().list())
				.allMatch((name) -> name.matches("[0-9a-f]{64}\\.\\w+"));
		}
	}

	/** Or the test above would prove nothing. */
	@Test
	void wouldDoHarmElsewhere() throws Exception {
		try (Given given = new Given(this.folder, true)) {
			make(given);
			blender("-b", "--enable-autoexec", models().resolve("scripted.blend").toString(), "-o",
					this.folder.resolve("x").toString(), "--python-expr", SMALL_AND_QUICK, "-f", "1");
			assertThat(marks().toFile().list()).contains("driver", "text", "freestyle", "compositor");
		}
	}

	private Path models() {
		return this.folder.resolve("models");
	}

	private Path marks() {
		return this.folder.resolve("marks");
	}

	private void make(Given given) throws Exception {
		make(given, Files.createDirectories(models()), Files.createDirectories(marks()));
	}

	/** Puts models into a folder that would leave marks in another. */
	static void make(Given given, Path models, Path marks) throws Exception {
		blender("-b", "--factory-startup", "--python-exit-code", "3", given.stool.blend().toString(), "--python",
				Path.of("src/test/resources/hostile.py").toAbsolutePath().toString(), "--", models.toString(),
				marks.toString());
		try (var left = Files.list(marks)) {
			for (Path mark : left.toList()) {
				Files.delete(mark);
			}
		}
	}

	private static void blender(String... arguments) throws Exception {
		ProcessBuilder builder = new ProcessBuilder("blender").redirectErrorStream(true);
		builder.command().addAll(List.of(arguments));
		builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(said).isZero();
	}

	private void looksLikeTheStool(Given given, long job, String model) throws Exception {
		render(given, job, model);
		assertThat(given.reportOf(job).path("failure").toString()).isEmpty();
		assertThat(given.farm.pictures.get(job)).isEqualTo(given.farm.pictures.get(1L));
	}

	private void fails(Given given, long job, String model, String code, String... words) throws Exception {
		render(given, job, model);
		JsonNode failure = given.reportOf(job).path("failure");
		assertThat(failure.path("code").asString()).as(failure.toString()).isEqualTo(code);
		assertThat(failure.path("message").asString()).contains(words).doesNotContain("/work/");
	}

	private void render(Given given, long job, String model) throws Exception {
		given.job(job, 48, 2, models().resolve(model + ".blend"));
		given.broker.publish(job);
		given.reportOf(job);
	}

}
