package dev.veneer.rendering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A Blender on a worker's machine.
 *
 * @param version such as {@code 4.2.3}
 * @param denoiser {@code OIDN} or {@code ATROUS}
 */
public record Blender(String version, String denoiser) {

	private static final Pattern SERIES = Pattern.compile("(\\d+\\.\\d+)(\\D.*)?");

	/**
	 * The series of the version, such as {@code 4.2}: within one, Blender makes the same
	 * picture of the same file.
	 */
	public String series() {
		Matcher series = SERIES.matcher(this.version);
		return series.matches() ? series.group(1) : this.version;
	}

	/**
	 * @param series nothing when any will do
	 */
	boolean isOf(@Nullable String series) {
		return series == null || series.equals(series());
	}

}
