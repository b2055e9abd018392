package dev.veneer.rendering.amqp;

import dev.veneer.rendering.farm.BrokerAddress;

import org.springframework.amqp.core.Declarables;
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
	Topology topology(ObjectProvider<EmbeddedBroker> embedded) {
		return new Topology(embedded.getIfAvailable() != null);
	}

	@Bean
	Declarables farmTopology(Topology topology) {
		return topology.fixed();
	}

}
