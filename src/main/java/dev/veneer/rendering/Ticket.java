package dev.veneer.rendering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under what the picture of one claim is staged, such as {@code 42-3}.
 *
 * @param fence the number of the claim
 */
public record Ticket(JobId job, long fence) {

	/** A folder has halves of what is staged, too: {@code 42-3.1729.part}. */
	private static final Pattern KEY = Pattern
		.compile("\\.incoming/([1-9][0-9]{0,17})-([1-9][0-9]{0,17})(?:\\.[0-9]+\\.part)?");

	/**
	 * The ticket under which something is staged; nothing for what no claim has brought.
	 */
	public static Optional<Ticket> ofKey(String key) {
		Matcher matcher = KEY.matcher(key);
		return matcher.matches()
				? Optional.of(new Ticket(new JobId(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2))))
				: Optional.empty();
	}

	/**
	 * Whether its claim is the job's last, and the job not ended: only then what it
	 * brings can become a picture.
	 */
	public boolean isGoodFor(Job job) {
		return !job.state().isEnded() && this.fence >= job.fence();
	}

	@Override
	public String toString() {
		return this.job + "-" + this.fence;
	}

}
