package dev.veneer.backoffice.farm;

import java.util.List;

import dev.veneer.rendering.Attempt;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Jobs;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the farm, which fetches itself again every other second, and single jobs with the
 * logs of their attempts.
 */
@Controller
class FarmController {

	private final FarmPage page;

	private final FarmRows rows;

	private final Jobs jobs;

	FarmController(FarmPage page, FarmRows rows, Jobs jobs) {
		this.page = page;
		this.rows = rows;
		this.jobs = jobs;
	}

	@GetMapping("/backoffice/farm")
	String farm(Model view) {
		this.page.fill(view);
		return "backoffice/farm";
	}

	@GetMapping("/backoffice/farm/now")
	String now(Model view) {
		this.page.fill(view);
		return "backoffice/farm :: now";
	}

	@GetMapping("/backoffice/farm/jobs/{id}")
	String job(@PathVariable long id, Model view) {
		Job job = this.jobs.find(new JobId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<Attempt> attempts = this.jobs.attempts(job.id());
		view.addAttribute("job", job);
		view.addAttribute("row", this.rows.of(job));
		view.addAttribute("later", this.jobs.later(job).orElse(null));
		view.addAttribute("attempts", attempts.stream().map(this.rows::of).toList());
		return "backoffice/job";
	}

}
