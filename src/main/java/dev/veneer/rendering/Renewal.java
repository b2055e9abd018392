package dev.veneer.rendering;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.health.SickModels;
import dev.veneer.rendering.job.JobBatch;
import dev.veneer.rendering.job.JobSurvey;
import dev.veneer.rendering.job.Route;
import dev.veneer.rendering.worker.Engines;
import dev.veneer.scene.RenderName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has many pictures made anew at once. The old ones are served until then.
 * <p>
 * The jobs are entered in batches and not one by one: ten thousand of them take a few
 * seconds, and as soon as a batch is committed a restart loses none of it, so there is no
 * task to be remembered. Their messages are left to the sweeper, which sends a thousand a
 * second.
 */
@Component
class Renewal {

	private static final Logger log = LoggerFactory.getLogger(Renewal.class);

	private static final int AT_ONCE = 500;

	private final Qualities qualities;

	private final Engines engines;

	private final SickModels sickModels;

	private final JobBatch jobs;

	private final JobSurvey survey;

	private final TransactionOperations transaction;

	Renewal(Qualities qualities, Engines engines, SickModels sickModels, JobBatch jobs, JobSurvey survey,
			TransactionOperations transaction) {
		this.qualities = qualities;
		this.engines = engines;
		this.sickModels = sickModels;
		this.jobs = jobs;
		this.survey = survey;
		this.transaction = transaction;
	}

	/**
	 * Those that can be rendered again: not of archived qualities, nor of models in
	 * quarantine.
	 */
	List<PictureKey> renewable(Collection<PictureKey> keys) {
		Set<ModelName> sick = this.sickModels.all().stream().map(SickModel::model).collect(Collectors.toSet());
		return keys.stream()
			.distinct()
			.filter((key) -> !sick.contains(key.name().model()) && !this.qualities.isArchived(key.quality())
					&& this.qualities.find(key.quality()).isPresent())
			.toList();
	}

	/**
	 * @return how many of them are going to be begun; those that a worker is at already
	 * are left to it
	 */
	int renew(Collection<PictureKey> keys) {
		Map<String, List<PictureKey>> byQuality = renewable(keys).stream()
			.collect(Collectors.groupingBy(PictureKey::quality, TreeMap::new, Collectors.toList()));
		int renewed = byQuality.entrySet()
			.stream()
			.mapToInt((each) -> renew(this.qualities.find(each.getKey()).orElseThrow(), each.getValue()))
			.sum();
		log.info("pictures={} renewed={}", keys.size(), renewed);
		return renewed;
	}

	private int renew(Quality quality, List<PictureKey> keys) {
		Route route = new Route(this.engines.decide(quality), quality.blender());
		Set<RenderName> begun = this.survey.atWork()
			.values()
			.stream()
			.filter((job) -> job.quality().equals(quality.name()))
			.map(Job::name)
			.collect(Collectors.toSet());
		// in one order for all, or two who renew the same would wait for each other
		List<PictureKey> sorted = keys.stream().sorted(Comparator.comparing(PictureKey::name)).toList();
		for (int from = 0; from < sorted.size(); from += AT_ONCE) {
			List<PictureKey> batch = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
			this.transaction
				.executeWithoutResult((status) -> this.jobs.force(batch, route, Priority.ORDER, Instant.now()));
		}
		return (int) sorted.stream().filter((key) -> !begun.contains(key.name())).count();
	}

}
