package dev.veneer.backoffice;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.model.ModelLibrary;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Workers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page of the back office: what there is, and what the farm is at. Its middle
 * fetches itself again every few seconds.
 */
@Controller
class HomeController {

	private static final int LATEST = 20;

	private static final int RECENT = 1000;

	private final CatalogueLibrary catalogues;

	private final ModelLibrary models;

	private final Qualities qualities;

	private final Pictures pictures;

	private final Jobs jobs;

	private final Workers workers;

	private final Checklist checklist;

	HomeController(CatalogueLibrary catalogues, ModelLibrary models, Qualities qualities, Pictures pictures, Jobs jobs,
			Workers workers, Checklist checklist) {
		this.catalogues = catalogues;
		this.models = models;
		this.qualities = qualities;
		this.pictures = pictures;
		this.jobs = jobs;
		this.workers = workers;
		this.checklist = checklist;
	}

	@GetMapping("/backoffice")
	String home(Model view) {
		show(view);
		return "backoffice/home";
	}

	@GetMapping("/backoffice/home/now")
	String now(Model view) {
		show(view);
		return "backoffice/home :: now";
	}

	private void show(Model view) {
		Catalogue catalogue = this.catalogues.current();
		view.addAttribute("steps", this.checklist.steps());
		view.addAttribute("products", catalogue.products().size());
		view.addAttribute("finishes",
				catalogue.materials().finishes().stream().filter((finish) -> !finish.archived()).count());
		view.addAttribute("pictures", pictures());
		view.addAttribute("workers", this.workers.connected());
		view.addAttribute("queued", atMost(JobState.QUEUED));
		view.addAttribute("active", atMost(JobState.ACTIVE));
		view.addAttribute("failed", atMost(JobState.FAILED));
		view.addAttribute("jobs", this.jobs.list(null, LATEST).stream().map(JobRow::of).toList());
	}

	private long pictures() {
		return this.models.all()
			.stream()
			.mapToLong((model) -> this.qualities.all()
				.stream()
				.mapToLong((quality) -> this.pictures.ready(model.name(), quality).size())
				.sum())
			.sum();
	}

	private String atMost(JobState state) {
		int count = this.jobs.list(state, RECENT).size();
		return (count < RECENT) ? Integer.toString(count) : RECENT + "+";
	}

	/**
	 * A job in the table.
	 *
	 * @param percent of the render that is done
	 */
	record JobRow(long id, String name, String quality, String state, int percent, int attempts, String worker,
			String reason) {

		static JobRow of(Job job) {
			return new JobRow(job.id().value(), job.name().value(), job.quality(), job.state().name(),
					(int) Math.round(job.progress() * 100), job.attempts(), orEmpty(job.worker()),
					orEmpty(job.reason()));
		}

		public boolean isRunning() {
			return this.state.equals(JobState.ACTIVE.name());
		}

		private static String orEmpty(@Nullable String text) {
			return (text != null) ? text : "";
		}

	}

}
