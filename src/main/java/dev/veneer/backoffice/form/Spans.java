package dev.veneer.backoffice.form;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Says how long something takes, as roughly as it is known: 40 s, 38 min, 5 h.
 */
@Component
public class Spans {

	private final Words words;

	Spans(Words words) {
		this.words = words;
	}

	public String of(Duration span) {
		long seconds = Math.max(1, Math.round(span.toMillis() / 1000.0));
		if (seconds < 100) {
			return this.words.get("span.s", seconds);
		}
		long minutes = Math.round(seconds / 60.0);
		return (minutes < 100) ? this.words.get("span.min", minutes)
				: this.words.get("span.h", Math.round(minutes / 60.0));
	}

}
