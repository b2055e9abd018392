package dev.veneer.rendering.farm;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a worker is told when it registers.
 *
 * @param queues whose messages it is to take
 * @param broker for a worker that has no settings of its own
 */
@JsonNaming(SnakeCaseStrategy.class)
record Registered(long worker, long heartbeatSeconds, long leaseSeconds, List<String> queues, BrokerAddress broker) {

}
