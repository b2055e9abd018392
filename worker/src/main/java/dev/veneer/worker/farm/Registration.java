package dev.veneer.worker.farm;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says of itself and its machine. The session is drawn once per process, so
 * the app can tell a restarted worker from one that only lost its connection.
 */
@JsonInclude
public record Registration(String name, String session, String blender, String scripts, List<Engine> engines,
		@Nullable String gpu, Denoiser denoiser, int cores, long memoryMb) {
}
