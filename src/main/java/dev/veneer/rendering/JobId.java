package dev.veneer.rendering;

/**
 * The number of a job.
 */
public record JobId(long value) {

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
