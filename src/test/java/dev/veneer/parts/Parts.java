package dev.veneer.parts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the farm stands on in this run of the tests: {@code -Dfarm.parts=distributed} has
 * the same suite run on PostgreSQL, RabbitMQ and a bucket.
 */
public final class Parts {

	private Parts() {
	}

	public static boolean areDistributed() {
		return System.getProperty("farm.parts", "embedded").equals("distributed");
	}

	/**
	 * The settings of an app in a process of its own, by the names of the environment.
	 */
	public static Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>();
		settings.putAll(Started.POSTGRES.settings());
		settings.putAll(Started.RABBIT.settings());
		settings.putAll(Started.BUCKET.settings());
		return settings;
	}

	/** The settings of an app in this JVM. */
	public static Map<String, String> properties() {
		Map<String, String> properties = new HashMap<>();
		settings().forEach((name, value) -> {
			if (name.startsWith("SPRING_")) {
				properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
			}
			else {
				properties.put(name, value);
			}
		});
		// where the AWS SDK looks
		System.setProperty("aws.accessKeyId", properties.get("AWS_ACCESS_KEY_ID"));
		System.setProperty("aws.secretAccessKey", properties.get("AWS_SECRET_ACCESS_KEY"));
		return properties;
	}

	/** Started when somebody asks for them first, and shared by all tests of a JVM. */
	private static final class Started {

		static final Postgres POSTGRES = new Postgres();

		static final Rabbit RABBIT = new Rabbit();

		static final Bucket BUCKET = new Bucket();

	}

}
