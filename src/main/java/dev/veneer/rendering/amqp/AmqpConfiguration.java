package dev.veneer.rendering.amqp;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.rendering.farm.BrokerAddress;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails.Address;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The queues, and the embedded broker where none is given. The queues are declared
 * whenever a connection is made, so a broker that forgot them has them again.
 */
@Configuration(proxyBeanMethods = false)
class AmqpConfiguration {

	private static final int PRIORITIES = 10;

	@Bean
	@Conditional(NoBrokerGiven.class)
	EmbeddedBroker embeddedBroker() {
		return new EmbeddedBroker();
	}

	@Bean
	BrokerAddress brokerAddress(RabbitConnectionDetails details) {
		Address address = details.getFirstAddress();
		String virtualHost = details.getVirtualHost();
		return new BrokerAddress(address.host(), address.port(), details.getUsername(), details.getPassword(),
				(virtualHost != null) ? virtualHost : "/");
	}

	@Bean
	Declarables farmTopology(ObjectProvider<EmbeddedBroker> embedded) {
		boolean isEmbedded = embedded.getIfAvailable() != null;
		DirectExchange exchange = new DirectExchange(JobRoute.EXCHANGE);
		List<Declarable> all = new ArrayList<>(List.of(exchange));
		for (JobRoute route : JobRoute.values()) {
			Queue queue = queue(route, isEmbedded);
			all.add(queue);
			all.add(BindingBuilder.bind(queue).to(exchange).with(route.key()));
		}
		return new Declarables(all);
	}

	/** RabbitMQ counts priorities from 0 to the highest, Qpid how many there are. */
	private static Queue queue(JobRoute route, boolean isEmbedded) {
		QueueBuilder queue = QueueBuilder.durable(route.queue());
		return (isEmbedded ? queue.withArgument("x-qpid-priorities", PRIORITIES) : queue.maxPriority(PRIORITIES - 1))
			.build();
	}

}
