package dev.veneer.worker.farm;

/** Where the queue is. The embedded broker's port and password are new at each start. */
public record Broker(String host, int port, String username, String password, String virtualHost) {

	@Override
	public String toString() {
		return this.host + ":" + this.port + " (" + this.virtualHost + ")";
	}

}
