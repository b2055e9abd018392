package dev.veneer.rendering.amqp;

import java.util.stream.Stream;

import dev.veneer.image.Engine;

/**
 * The way of a message: one exchange, and a queue for each engine.
 */
enum JobRoute {

	CYCLES(Engine.CYCLES, "cycles"), EEVEE(Engine.EEVEE, "eevee");

	static final String EXCHANGE = "veneer.render";

	private final Engine engine;

	private final String key;

	JobRoute(Engine engine, String key) {
		this.engine = engine;
		this.key = key;
	}

	static JobRoute of(Engine engine) {
		return Stream.of(values()).filter((route) -> route.engine == engine).findFirst().orElseThrow();
	}

	String key() {
		return this.key;
	}

	String queue() {
		return EXCHANGE + "." + this.key;
	}

}
