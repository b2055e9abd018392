package dev.veneer.backoffice.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.image.Picture;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import dev.veneer.scene.Scene;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The picture by which an artist sees whether a model came out right: all of its meshes,
 * covered with the first finish of each nature in turn.
 */
@Component
class TestPicture {

	private static final int RECENT = 100;

	private final MaterialLibrary materials;

	private final Qualities qualities;

	private final RenderDesk desk;

	private final Jobs jobs;

	TestPicture(MaterialLibrary materials, Qualities qualities, RenderDesk desk, Jobs jobs) {
		this.materials = materials;
		this.qualities = qualities;
		this.desk = desk;
		this.jobs = jobs;
	}

	Shown of(Model model) {
		if (this.qualities.all().isEmpty()) {
			return Shown.without("quality");
		}
		Quality quality = this.qualities.primary();
		return scene(model).map((scene) -> shown(scene, quality)).orElseGet(() -> Shown.without("finish"));
	}

	/**
	 * Has it made, or made anew when it is stale.
	 * @return why it is not made for now, if so
	 */
	Optional<String> request(Model model) {
		Optional<Scene> scene = this.qualities.all().isEmpty() ? Optional.empty() : scene(model);
		return scene.flatMap((found) -> {
			Quality quality = this.qualities.primary();
			Answer answer = this.desk.request(found, quality, Priority.INTERACTIVE);
			if (answer instanceof Answer.Ready ready && this.desk.isStale(ready.picture())) {
				answer = this.desk.force(found, quality, Priority.INTERACTIVE);
			}
			return (answer instanceof Answer.Barred barred) ? Optional.of(barred.reason()) : Optional.empty();
		});
	}

	private Shown shown(Scene scene, Quality quality) {
		Optional<Job> job = this.jobs.list(null, RECENT)
			.stream()
			.filter((each) -> each.quality().equals(quality.name()) && each.name().equals(scene.renderName()))
			.findFirst();
		Optional<Answer> answer = this.desk.find(scene, quality);
		Picture picture = answer.filter(Answer.Ready.class::isInstance)
			.map((ready) -> ((Answer.Ready) ready).picture())
			.orElse(null);
		if (answer.isPresent() && answer.get() instanceof Answer.Pending pending) {
			job = Optional.of(pending.job());
		}
		return new Shown(null, (picture != null) ? picture.key().address() : null,
				picture != null && this.desk.isStale(picture), job.orElse(null));
	}

	private Optional<Scene> scene(Model model) {
		List<FinishId> finishes = finishes();
		if (finishes.isEmpty()) {
			return Optional.empty();
		}
		Map<MeshName, FinishId> covers = new HashMap<>();
		for (Mesh mesh : model.meshes()) {
			covers.put(mesh.name(), finishes.get(covers.size() % finishes.size()));
		}
		return Optional.of(Scene.of(model, covers));
	}

	private List<FinishId> finishes() {
		Materials today = this.materials.current();
		return today.natures().stream().flatMap((nature) -> first(today.finishesOf(nature.id()))).toList();
	}

	private static Stream<FinishId> first(List<Finish> finishes) {
		return finishes.stream().filter((finish) -> !finish.archived()).map(Finish::id).limit(1);
	}

	/**
	 * What there is of it.
	 *
	 * @param missing {@code quality} or {@code finish} when there is none, so that it
	 * can't be made
	 * @param address where it lies
	 * @param stale whether it was made from an earlier version
	 * @param job that makes it, or made it last
	 */
	record Shown(@Nullable String missing, @Nullable String address, boolean stale, @Nullable Job job) {

		static Shown without(String what) {
			return new Shown(what, null, false, null);
		}

		public boolean isPending() {
			return this.job != null && !this.job.state().isEnded();
		}

		public boolean isFailed() {
			return this.job != null && this.job.state() == JobState.FAILED;
		}

		public long percent() {
			return (this.job != null) ? Math.round(this.job.progress() * 100) : 0;
		}

		/** Whether there is something to press a button for. */
		public boolean isWanted() {
			return this.missing == null && !isPending() && (this.address == null || this.stale);
		}

	}

}
