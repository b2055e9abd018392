package dev.veneer.rendering.amqp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

/**
 * A broker that can be stopped and started at the same place.
 */
public final class TestBroker {

	private final int port;

	private @Nullable EmbeddedBroker broker;

	public TestBroker() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
	}

	public int port() {
		return this.port;
	}

	public String password() {
		return "a-password-of-the-test";
	}

	public void start() {
		this.broker = new EmbeddedBroker(this.port, password());
	}

	public void stop() {
		if (this.broker != null) {
			this.broker.close();
			this.broker = null;
		}
	}

}
