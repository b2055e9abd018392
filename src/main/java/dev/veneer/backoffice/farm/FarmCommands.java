package dev.veneer.backoffice.farm;

import java.util.Optional;

import dev.veneer.model.ModelName;
import dev.veneer.rendering.Duty;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.Quarantine;
import dev.veneer.rendering.RenderDesk;
import dev.veneer.rendering.Workers;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The buttons of the farm's pages. The farm's page is given its new middle by script; a
 * job's page, and one without script, is sent to another page.
 */
@Controller
@RequestMapping("/backoffice/farm")
class FarmCommands {

	private static final Logger log = LoggerFactory.getLogger(FarmCommands.class);

	private static final int AT_ONCE = 1000;

	private static final String FARM = "redirect:/backoffice/farm";

	private final FarmPage page;

	private final Workers workers;

	private final Jobs jobs;

	private final RenderDesk desk;

	private final Quarantine quarantine;

	FarmCommands(FarmPage page, Workers workers, Jobs jobs, RenderDesk desk, Quarantine quarantine) {
		this.page = page;
		this.workers = workers;
		this.jobs = jobs;
		this.desk = desk;
		this.quarantine = quarantine;
	}

	@PostMapping("/workers/{id}")
	String tell(@PathVariable long id, @RequestParam Duty duty, HttpServletRequest request, Model view) {
		if (duty == Duty.QUARANTINE) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The farm itself puts workers in quarantine");
		}
		return answer(this.workers.tell(id, duty), duty.name(), request, view);
	}

	@PostMapping("/jobs/{id}/cancel")
	String cancel(@PathVariable long id, HttpServletRequest request, Model view) {
		return answer(this.jobs.cancel(new JobId(id)), "CANCEL", request, view, id);
	}

	@PostMapping("/jobs/{id}/retry")
	String retry(@PathVariable long id, HttpServletRequest request, Model view) {
		Optional<Job> again = this.desk.retry(new JobId(id));
		return answer(again.isPresent(), "RETRY", request, view, again.map((job) -> job.id().value()).orElse(id));
	}

	@PostMapping("/jobs/{id}/priority")
	String prioritize(@PathVariable long id, @RequestParam Priority priority, HttpServletRequest request, Model view) {
		return answer(this.jobs.prioritize(new JobId(id), priority), "PRIORITIZE", request, view, id);
	}

	@PostMapping("/jobs/retry")
	String retryAll(HttpServletRequest request, Model view) {
		this.desk.retryMissing(this.jobs.list(JobState.FAILED, AT_ONCE));
		return answer(true, "RETRY_ALL", request, view);
	}

	@PostMapping("/models/{name:[a-z][a-z0-9_-]{0,79}}/release")
	String release(@PathVariable String name, HttpServletRequest request, Model view) {
		return answer(this.quarantine.release(new ModelName(name)), "RELEASE", request, view);
	}

	/** Without script, a job's page is shown. */
	private String answer(boolean done, String command, HttpServletRequest request, Model view, long job) {
		if (this.jobs.find(new JobId(job)).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String page = answer(done, command, request, view);
		return page.equals(FARM) ? FARM + "/jobs/" + job : page;
	}

	private String answer(boolean done, String command, HttpServletRequest request, Model view) {
		log.info("person={} command={} at={} done={}", request.getRemoteUser(), command, request.getRequestURI(), done);
		if (request.getHeader("HX-Request") == null) {
			return FARM;
		}
		view.addAttribute("notice", done ? "farm.done." + command : "farm.late");
		this.page.fill(view);
		return "backoffice/farm :: now";
	}

}
