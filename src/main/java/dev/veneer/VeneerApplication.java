package dev.veneer;

import java.util.Arrays;
import java.util.Locale;

import dev.veneer.account.TokenCommand;
import dev.veneer.verify.VerifyCommand;

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
		// names and numbers are spelled alike everywhere, also where i has no dot
		Locale.setDefault(Locale.ROOT);
		if (args.length > 0 && args[0].equals("token")) {
			System.exit(TokenCommand.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		if (args.length > 0 && args[0].equals("verify")) {
			System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		SpringApplication.run(VeneerApplication.class, args);
	}

}
