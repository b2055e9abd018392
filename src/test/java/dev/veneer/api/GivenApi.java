package dev.veneer.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.veneer.Fixtures;
import dev.veneer.account.AnonymousBudget;
import dev.veneer.account.TokenSpending;
import dev.veneer.asset.Sha256;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureReader;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.Receipt;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.model.ModelLibrary;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.JobWatch;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import dev.veneer.rendering.Workers;
import dev.veneer.scene.RenderName;
import dev.veneer.scene.Scene;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/**
 * The API over the kino stool and the maru bench, with a render desk that does what the
 * test says.
 */
class GivenApi {

	static final Quality SKETCH = new Quality("sketch", 900, Engine.AUTO, null, 16, true, PictureFormat.WEBP, 90, true);

	static final Quality SMOKE = new Quality("smoke", 64, Engine.AUTO, null, 1, false, PictureFormat.PNG, 15, false);

	static final byte[] BYTES = "a picture".getBytes();

	final RenderDesk desk = mock();

	final AnonymousBudget budget = mock();

	final TokenSpending spending = mock();

	final JobWatch watch = mock();

	final Jobs jobs = mock();

	final Workers workers = mock();

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final MockMvcTester calls;

	private final PictureReader pictures = mock();

	GivenApi() {
		CatalogueLibrary catalogues = mock();
		given(catalogues.current()).willReturn(Fixtures.catalogue());
		MaterialLibrary materials = mock();
		given(materials.current()).willReturn(Fixtures.materials());
		ModelLibrary models = mock();
		given(models.all()).willReturn(List.of(Fixtures.KINO_MODEL, Fixtures.MARU_MODEL));
		given(this.budget.take(any(), anyInt())).willReturn(Duration.ZERO);
		given(this.spending.take(any(), anyInt())).willReturn(Duration.ZERO);
		given(this.pictures.find(any(Picture.class))).willAnswer(
				(asked) -> Optional.of(new PictureReader.Found(asked.getArgument(0), new ByteArrayResource(BYTES))));
		Qualities qualities = qualities();
		Counts counts = new Counts(this.meters);
		Till till = new Till(qualities, this.spending, this.budget);
		Renders renders = new Renders(new RenderCounter(this.desk, till, counts),
				new PictureAnswer(this.pictures, this.desk), new Waiting(this.watch, this.jobs), qualities,
				this.workers, counts);
		JobFinder finder = new JobFinder(this.jobs);
		JobJsons jsons = new JobJsons(qualities, this.jobs);
		MockMvc mvc = MockMvcBuilders
			.standaloneSetup(
					new RenderController(renders, new ConfigurationAddress(catalogues),
							new SceneAddress(models, materials)),
					new ProductController(catalogues), new QualityController(qualities), new ModelController(models),
					new JobController(this.jobs, finder, jsons, new JobStreams(this.watch, jsons, new EventReaders())),
					new JobChangeController(finder, this.jobs, this.desk, jsons, qualities, till))
			.setControllerAdvice(new Refusals())
			.build();
		this.calls = MockMvcTester.create(mvc);
	}

	static Scene scene(String renderName) {
		return new RenderName(renderName).scene();
	}

	/** The picture is in the store. */
	GivenApi picture(Quality quality, String renderName) {
		PictureKey key = PictureKey.of(quality, new RenderName(renderName));
		Receipt receipt = new Receipt(Engine.CYCLES, "3.4.1", "scripts", "ATROUS", "host-a", 0.4,
				Instant.parse("2026-11-21T10:00:00Z"), new Fingerprint(Sha256.of(BYTES)));
		Picture picture = new Picture(key, key.name().model(), Sha256.of(BYTES), BYTES.length, 900, 900, receipt);
		given(this.desk.find(scene(renderName), quality)).willReturn(Optional.of(new Answer.Ready(picture)));
		return this;
	}

	/** The picture's bytes are lost. */
	GivenApi loses() {
		given(this.pictures.find(any(Picture.class))).willReturn(Optional.empty());
		return this;
	}

	/** A request for anything makes this job. */
	GivenApi makes(Job job, boolean created) {
		given(this.desk.request(any(), any(), any())).willReturn(new Answer.Pending(job, created));
		given(this.desk.force(any(), any(), any())).willReturn(new Answer.Pending(job, true));
		given(this.jobs.find(job.id())).willReturn(Optional.of(job));
		given(this.watch.watch(eq(job.id()), any())).willReturn(() -> {
		});
		return this;
	}

	/** Somebody has that picture made already. */
	GivenApi pending(Job job) {
		given(this.desk.find(any(), any())).willReturn(Optional.of(new Answer.Pending(job, false)));
		return makes(job, false);
	}

	/** Whoever watches a job hears this at once. */
	GivenApi tells(Job job) {
		given(this.watch.watch(eq(job.id()), any())).willAnswer((call) -> {
			call.<Consumer<Job>>getArgument(1).accept(job);
			return (AutoCloseable) () -> {
			};
		});
		return this;
	}

	void wasAskedFor(String renderName) {
		verify(this.desk).request(argThat((scene) -> scene.renderName().value().equals(renderName)), any(),
				eq(Priority.INTERACTIVE));
	}

	static Job job(JobState state) {
		return job(state, null, null);
	}

	static Job job(JobState state, @Nullable String reasonCode, @Nullable String reason) {
		return new Job(new JobId(42), new RenderName("kino-stool/frame-1127/top-0/insert-340/rim-1127"), "sketch",
				Engine.CYCLES, null, state, Priority.INTERACTIVE, 1, 3, "host-a", 0.4, "Sample 7/16", reasonCode,
				reason, Instant.parse("2026-11-21T10:00:00Z"), null, null);
	}

	private static Qualities qualities() {
		Qualities qualities = mock();
		given(qualities.all()).willReturn(List.of(SMOKE, SKETCH));
		given(qualities.primary()).willReturn(SKETCH);
		given(qualities.key(any(), any())).willCallRealMethod();
		given(qualities.find("sketch")).willReturn(Optional.of(SKETCH));
		given(qualities.find("smoke")).willReturn(Optional.of(SMOKE));
		return qualities;
	}

	@RestControllerAdvice
	static class Refusals extends ResponseEntityExceptionHandler {

	}

}
