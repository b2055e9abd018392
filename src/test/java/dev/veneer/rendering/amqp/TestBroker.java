package dev.veneer.rendering.amqp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A broker that can be stopped and started at the same place. It is not there at first.
 */
public final class TestBroker implements AutoCloseable {

	private static final String PASSWORD = "a-password-of-the-test";

	private final int port;

	private @Nullable EmbeddedBroker broker;

	TestBroker() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
	}

	public void start() {
		this.broker = new EmbeddedBroker(this.port, PASSWORD);
	}

	public void stop() {
		if (this.broker != null) {
			this.broker.close();
			this.broker = null;
		}
	}

	@Override
	public void close() {
		stop();
	}

	/**
	 * Puts the broker in the place of the embedded one.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	public static class InPlaceOfTheEmbedded {

		@Bean
		TestBroker testBroker() throws IOException {
			return new TestBroker();
		}

		/** Knows the address; what it started is stopped at once. */
		@Bean(destroyMethod = "")
		EmbeddedBroker stoppedBroker(TestBroker broker) {
			EmbeddedBroker stopped = new EmbeddedBroker(broker.port, PASSWORD);
			stopped.close();
			return stopped;
		}

	}

}
