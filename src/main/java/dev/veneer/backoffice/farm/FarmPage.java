package dev.veneer.backoffice.farm;

import java.util.List;
import java.util.Map;

import dev.veneer.rendering.Farm;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.Quarantine;
import dev.veneer.rendering.Station;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the farm's page shows.
 */
@Component
class FarmPage {

	private static final int QUEUED = 15;

	private static final int FAILED = 20;

	private final Farm farm;

	private final Jobs jobs;

	private final Quarantine quarantine;

	private final FarmRows rows;

	FarmPage(Farm farm, Jobs jobs, Quarantine quarantine, FarmRows rows) {
		this.farm = farm;
		this.jobs = jobs;
		this.quarantine = quarantine;
		this.rows = rows;
	}

	void fill(Model view) {
		List<Station> stations = this.farm.stations();
		Map<Priority, Long> waiting = this.farm.waiting();
		view.addAttribute("workers", stations.stream().map(this.rows::of).toList());
		view.addAttribute("unboxed",
				stations.stream().anyMatch((station) -> station.worker().takesJobs() && !station.worker().sandboxed()));
		view.addAttribute("waiting", waiting);
		view.addAttribute("waitingAll", waiting.values().stream().mapToLong(Long::longValue).sum());
		view.addAttribute("unserved", this.farm.unserved());
		view.addAttribute("queue", this.farm.queue(QUEUED).stream().map(this.rows::of).toList());
		view.addAttribute("sick", this.quarantine.models());
		view.addAttribute("failures", this.jobs.list(JobState.FAILED, FAILED).stream().map(this.rows::of).toList());
	}

}
