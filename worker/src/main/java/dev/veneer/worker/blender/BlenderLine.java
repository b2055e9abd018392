package dev.veneer.worker.blender;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One line of Blender's output, understood. Our scripts' lines start with "VENEER "; the
 * samples done stand in Blender's own talk, which is worded differently by each engine.
 */
sealed interface BlenderLine {

	String MARK = "VENEER ";

	Pattern SAMPLES = Pattern.compile("(?:Sample (\\d+)/(\\d+)|Rendering (\\d+) / (\\d+) samples)");

	record Ready(String blender, boolean numpy, boolean oidn) implements BlenderLine {
	}

	/** What our scripts say they are at; nothing where it is Blender's own talk. */
	record Progress(int done, int of, String at) implements BlenderLine {

		double fraction() {
			return (this.of == 0) ? 0 : Math.min(1, (double) this.done / this.of);
		}

	}

	record Done(double seconds) implements BlenderLine {
	}

	record Failed(FailureCode code, String message) implements BlenderLine {
	}

	/** What the engine probe found: the GL renderer's name, or nothing. */
	record Probed(String renderer) implements BlenderLine {
	}

	record Talk() implements BlenderLine {
	}

	/** Not a line but the end of all lines: Blender is gone. */
	record End() implements BlenderLine {
	}

	static BlenderLine parse(String line) {
		if (line.startsWith(MARK)) {
			return event(line.substring(MARK.length()));
		}
		Matcher samples = SAMPLES.matcher(line);
		if (!samples.find()) {
			return new Talk();
		}
		int group = (samples.group(1) != null) ? 1 : 3;
		return progress(samples.group(group), samples.group(group + 1));
	}

	private static BlenderLine progress(String done, String of) {
		return (done.length() < 9 && of.length() < 9) ? new Progress(Integer.parseInt(done), Integer.parseInt(of), "")
				: new Talk();
	}

	private static BlenderLine event(String json) {
		try {
			JsonNode event = Json.MAPPER.readTree(json);
			return switch (event.path("event").asString("")) {
				case "ready" -> new Ready(event.path("blender").asString("unknown"),
						event.path("numpy").asBoolean(false), event.path("oidn").asBoolean(false));
				case "progress" -> new Progress(event.path("done").asInt(0), event.path("of").asInt(0),
						event.path("line").asString(""));
				case "probed" -> new Probed(event.path("renderer").asString(""));
				case "done" -> done(event);
				default -> new Talk();
			};
		}
		catch (JacksonException rubbish) {
			return new Talk();
		}
	}

	private static BlenderLine done(JsonNode event) {
		if (event.path("ok").asBoolean(false)) {
			double seconds = event.path("seconds").valueStream().mapToDouble((part) -> part.asDouble(0)).sum();
			return new Done(Math.round(seconds * 10000) / 10000.0);
		}
		return new Failed(FailureCode.of(event.path("code").asString("")),
				event.path("message").asString("The scripts gave no reason"));
	}

}
