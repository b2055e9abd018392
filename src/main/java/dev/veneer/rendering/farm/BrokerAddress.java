package dev.veneer.rendering.farm;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where workers find the broker.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record BrokerAddress(String host, int port, String username, String password, String virtualHost) {

	@Override
	public String toString() {
		return this.host + ":" + this.port + "/" + this.virtualHost;
	}

}
