package dev.veneer.rendering.amqp;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.veneer.image.Engine;
import dev.veneer.rendering.job.Route;

import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.AmqpAdmin;

/**
 * The way of a message: one exchange, a queue for each engine, and one more for each
 * series of Blender that a quality asks for or a worker brings.
 *
 * <pre>
 * veneer.render                 the exchange
 *   cycles         veneer.render.cycles
 *   cycles.4.2     veneer.render.cycles.4.2
 *   eevee          veneer.render.eevee
 * </pre>
 */
final class Topology {

	static final String EXCHANGE = "veneer.render";

	private static final int PRIORITIES = 10;

	private static final DirectExchange DIRECT = new DirectExchange(EXCHANGE);

	private final boolean embedded;

	private final Set<Route> wanted = ConcurrentHashMap.newKeySet();

	private final Set<Route> declared = ConcurrentHashMap.newKeySet();

	/**
	 * @param embedded whether the broker is Qpid, which counts priorities otherwise
	 */
	Topology(boolean embedded) {
		this.embedded = embedded;
	}

	static String key(Route route) {
		String engine = route.engine().name().toLowerCase(Locale.ROOT);
		return (route.blender() != null) ? engine + "." + route.blender() : engine;
	}

	static String queue(Route route) {
		return EXCHANGE + "." + key(route);
	}

	/**
	 * What is declared with every connection.
	 */
	Declarables fixed() {
		Route cycles = new Route(Engine.CYCLES, null);
		Route eevee = new Route(Engine.EEVEE, null);
		return new Declarables(DIRECT, describe(cycles), binding(cycles), describe(eevee), binding(eevee));
	}

	/**
	 * Sees to it that a route's queue is declared with this connection and later ones.
	 */
	void declare(Route route, AmqpAdmin admin) {
		if (route.blender() != null) {
			this.wanted.add(route);
			declare(admin);
		}
	}

	/**
	 * Declares the queues that are not declared with this connection yet.
	 */
	void declare(AmqpAdmin admin) {
		for (Route route : this.wanted) {
			if (!this.declared.contains(route)) {
				admin.declareExchange(DIRECT);
				admin.declareQueue(describe(route));
				admin.declareBinding(binding(route));
				this.declared.add(route);
			}
		}
	}

	/**
	 * The broker may have lost what was declared.
	 */
	void forget() {
		this.declared.clear();
	}

	/** RabbitMQ counts priorities from 0 to the highest, Qpid how many there are. */
	private Queue describe(Route route) {
		QueueBuilder queue = QueueBuilder.durable(queue(route));
		return (this.embedded ? queue.withArgument("x-qpid-priorities", PRIORITIES) : queue.maxPriority(PRIORITIES - 1))
			.build();
	}

	private Binding binding(Route route) {
		return BindingBuilder.bind(describe(route)).to(DIRECT).with(key(route));
	}

}
