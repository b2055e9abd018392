package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

	/**
	 * Looks often, as Java waits for its own children only and looks seldom after others.
	 */
	boolean endsWithin(Duration patience) {
		Deadline deadline = new Deadline(patience);
		try {
			while (this.members.stream().anyMatch(Family::lives)) {
				if (deadline.left().isZero()) {
					return false;
				}
				Thread.sleep(3);
			}
			return true;
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

	/**
	 * A process that is dead but not buried lives only in name: a sandbox leaves that to
	 * the first process of the machine or container, which may take its time.
	 */
	private static boolean lives(ProcessHandle member) {
		return member.isAlive() && status(member).stream().noneMatch((line) -> line.matches("State:\\s*[ZX].*"));
	}

	private static long kilobytes(ProcessHandle member) {
		return status(member).stream()
			.filter((line) -> line.startsWith("VmRSS:") || line.startsWith("VmSwap:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.sum();
	}

	private static List<String> status(ProcessHandle member) {
		try {
			return Files.readAllLines(Path.of("/proc", String.valueOf(member.pid()), "status"));
		}
		catch (IOException gone) {
			return List.of();
		}
	}

}
