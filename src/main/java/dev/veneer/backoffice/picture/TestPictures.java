package dev.veneer.backoffice.picture;

import java.util.Optional;

import dev.veneer.image.Picture;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;

/**
 * Pictures of scenes at the primary quality, made when somebody asks and made anew when
 * they are stale.
 */
@Component
public class TestPictures {

	private static final int RECENT = 100;

	private final Qualities qualities;

	private final RenderDesk desk;

	private final Jobs jobs;

	TestPictures(Qualities qualities, RenderDesk desk, Jobs jobs) {
		this.qualities = qualities;
		this.desk = desk;
		this.jobs = jobs;
	}

	public TestPicture of(Scene scene) {
		if (this.qualities.all().isEmpty()) {
			return TestPicture.without("quality");
		}
		Quality quality = this.qualities.primary();
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
		return new TestPicture(null, (picture != null) ? picture.key().address() : null,
				picture != null && this.desk.isStale(picture), job.orElse(null));
	}

	/**
	 * Has it made, or made anew when it is stale.
	 * @return why it is not made for now, if so
	 */
	public Optional<String> request(Scene scene) {
		if (this.qualities.all().isEmpty()) {
			return Optional.empty();
		}
		Quality quality = this.qualities.primary();
		Answer answer = this.desk.request(scene, quality, Priority.INTERACTIVE);
		if (answer instanceof Answer.Ready ready && this.desk.isStale(ready.picture())) {
			answer = this.desk.force(scene, quality, Priority.INTERACTIVE);
		}
		return (answer instanceof Answer.Barred barred) ? Optional.of(barred.reason()) : Optional.empty();
	}

}
