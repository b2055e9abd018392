package dev.veneer.worker.farm;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says of itself and its machine. The session is drawn once per process, so
 * the app can tell a restarted worker from one that only lost its connection. The first
 * of the Blenders is the default one.
 */
@JsonInclude
public record Registration(String name, String session, String scripts, List<Installed> blenders, List<Engine> engines,
		@Nullable String gpu, boolean sandboxed, int cores, long memoryMb) {

	/** A Blender by its exact version, such as 4.2.3. */
	public record Installed(String version, Denoiser denoiser) {
	}

}
