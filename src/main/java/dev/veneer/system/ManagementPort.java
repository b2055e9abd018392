package dev.veneer.system;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts health and metrics on a port of their own: {@code MANAGEMENT_PORT}, else 1000
 * above {@code PORT}, so that two instances on one machine don't meet. 0 is any free
 * port, -1 is none.
 */
class ManagementPort implements EnvironmentPostProcessor {

	static final String PROPERTY = "management.server.port";

	private static final int DISTANCE = 1000;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources()
			.addLast(new MapPropertySource("managementPort", Map.of(PROPERTY, port(environment))));
	}

	private static int port(ConfigurableEnvironment environment) {
		Integer given = environment.getProperty("MANAGEMENT_PORT", Integer.class);
		if (given != null) {
			return given;
		}
		int port = environment.getProperty("server.port", Integer.class,
				environment.getProperty("PORT", Integer.class, 8080));
		return (port == 0) ? 0 : (port + DISTANCE <= 65535) ? port + DISTANCE : port - DISTANCE;
	}

}
