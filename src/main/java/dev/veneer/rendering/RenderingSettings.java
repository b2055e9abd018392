package dev.veneer.rendering;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the farm is.
 *
 * @param lease how long a worker may be silent before its job is given to another
 * @param heartbeat how often a worker is asked to say that it lives
 * @param attempts how many may fail before the job does
 * @param backOff how long a job waits after its first, second ... failed attempt; the
 * last applies to all later ones
 * @param elsewhere how long a job that failed waits for another worker than the one that
 * failed it, when there is one
 * @param bar how long a picture that could not be made is not tried again
 * @param absence how long the only workers with an engine may be away before the jobs
 * that wait for it are given to the other engine
 * @param remembered how long a job and the logs of its attempts are kept after its end
 */
@ConfigurationProperties("veneer.rendering")
public record RenderingSettings(@DefaultValue("15s") Duration lease, @DefaultValue("1s") Duration heartbeat,
		@DefaultValue("3") int attempts, @DefaultValue( {
				"1s", "5s" }) List<Duration> backOff,
		@DefaultValue("30s") Duration elsewhere, @DefaultValue("1h") Duration bar, @DefaultValue("2m") Duration absence,
		@DefaultValue("90d") Duration remembered){

	public RenderingSettings {
		backOff = List.copyOf(backOff);
		if (heartbeat.multipliedBy(2).compareTo(lease) > 0) {
			throw new IllegalArgumentException("veneer.rendering.lease (" + lease
					+ ") must be at least twice veneer.rendering.heartbeat (" + heartbeat + ")");
		}
		if (attempts < 1 || backOff.isEmpty()) {
			throw new IllegalArgumentException(
					"veneer.rendering.attempts is at least 1, and veneer.rendering.back-off names a time");
		}
	}

	public Duration backOffAfter(int failed) {
		return this.backOff.get(Math.min(failed, this.backOff.size()) - 1);
	}

}
