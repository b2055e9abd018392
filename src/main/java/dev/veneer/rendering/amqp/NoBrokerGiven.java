package dev.veneer.rendering.amqp;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds when the settings name no broker.
 */
class NoBrokerGiven implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return isSo(context.getEnvironment());
	}

	static boolean isSo(Environment settings) {
		return !settings.containsProperty("spring.rabbitmq.host")
				&& !settings.containsProperty("spring.rabbitmq.addresses");
	}

}
