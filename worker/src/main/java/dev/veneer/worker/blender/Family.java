package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with all that came from it: a sandbox, a wrapper script, Blender. */
record Family(List<ProcessHandle> members) {

	static Family of(ProcessHandle eldest) {
		try (Stream<ProcessHandle> descendants = eldest.descendants()) {
			return new Family(Stream.concat(Stream.of(eldest), descendants).toList());
		}
	}

	void terminate() {
		this.members.forEach(ProcessHandle::destroy);
	}

	void kill() {
		this.members.forEach(ProcessHandle::destroyForcibly);
	}

	boolean endsWithin(Duration patience) {
		CompletableFuture<?>[] ends = this.members.stream()
			.map(ProcessHandle::onExit)
			.toArray(CompletableFuture[]::new);
		try {
			CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException | ExecutionException stillThere) {
			return false;
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** What all of them hold in memory and swap; 0 where there is no /proc. */
	long megabytes() {
		return this.members.stream().mapToLong(Family::kilobytes).sum() >> 10;
	}

	private static long kilobytes(ProcessHandle member) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(member.pid()), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:") || line.startsWith("VmSwap:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException | RuntimeException gone) {
			return 0;
		}
	}

}
