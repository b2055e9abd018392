package dev.veneer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts Veneer.
 */
@ConfigurationPropertiesScan
@SpringBootApplication
public class VeneerApplication {

	public static void main(String[] args) {
		SpringApplication.run(VeneerApplication.class, args);
	}

}
