package dev.veneer.worker.blender;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last 16 KiB of what Blender said. Written by one thread, read by others. */
final class LogTail {

	private static final int LIMIT = 16 * 1024;

	private static final int LONGEST_LINE = 1024;

	private final Deque<String> lines = new ArrayDeque<>();

	private int size;

	synchronized void add(String line) {
		String cut = (line.length() > LONGEST_LINE) ? line.substring(0, LONGEST_LINE) : line;
		this.lines.addLast(cut);
		this.size += bytes(cut);
		while (this.size > LIMIT) {
			this.size -= bytes(this.lines.removeFirst());
		}
	}

	synchronized String last() {
		String last = this.lines.peekLast();
		return (last != null) ? last : "";
	}

	synchronized void clear() {
		this.lines.clear();
		this.size = 0;
	}

	synchronized String text() {
		return this.lines.isEmpty() ? "" : String.join("\n", this.lines) + "\n";
	}

	private static int bytes(String line) {
		return line.getBytes(StandardCharsets.UTF_8).length + 1;
	}

}
