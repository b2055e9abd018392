package dev.veneer.rendering.farm;

import java.time.Instant;
import java.util.List;

import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.Duty;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;
import dev.veneer.rendering.Workers;
import dev.veneer.rendering.job.JobMessages;
import dev.veneer.rendering.worker.WorkerTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Knows the workers.
 */
@RestController
@RequestMapping("/api/farm/workers")
class FarmWorkerController {

	private static final Logger log = LoggerFactory.getLogger(FarmWorkerController.class);

	private final WorkerTable table;

	private final Workers workers;

	private final JobMessages messages;

	private final BrokerAddress broker;

	private final RenderingSettings settings;

	FarmWorkerController(WorkerTable table, Workers workers, JobMessages messages, BrokerAddress broker,
			RenderingSettings settings) {
		this.table = table;
		this.workers = workers;
		this.messages = messages;
		this.broker = broker;
		this.settings = settings;
	}

	@PostMapping
	Registered register(@RequestBody Registration registration) {
		Instant now = Instant.now();
		long id = this.table.register(registration.session(), registration.worker(now), now);
		this.workers.touch();
		log.info("worker={} name={} state=REGISTERED blenders={} engines={} sandboxed={}", id, registration.name(),
				registration.blenders().stream().map(Blender::version).toList(), registration.engines(),
				registration.sandboxed());
		List<String> queues = registration.routes().map(this.messages::open).toList();
		return new Registered(id, this.settings.heartbeat().toSeconds(), this.settings.lease().toSeconds(), queues,
				this.broker);
	}

	@PostMapping("/{id}/heartbeat")
	Directive.Given heartbeat(@PathVariable long id, @RequestBody WorkerBeat beat) {
		if (!this.table.beat(id, beat.session(), beat.state(), Instant.now())) {
			throw FarmProblem.unknownWorker(id);
		}
		Duty duty = this.table.find(id, beat.session()).map(Worker::duty).orElse(Duty.WORK);
		if (beat.state() == WorkerState.OFFLINE) {
			this.workers.touch();
			log.info("worker={} state=OFFLINE", id);
		}
		return new Directive.Given(Directive.of(duty));
	}

}
