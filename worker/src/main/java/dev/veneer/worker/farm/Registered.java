package dev.veneer.worker.farm;

import java.util.List;

/**
 * The app's answer to a registration: the worker's number, its queues and their broker.
 */
public record Registered(long worker, int heartbeatSeconds, List<String> queues, Broker broker) {
}
