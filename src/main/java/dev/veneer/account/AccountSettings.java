package dev.veneer.account;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the first start needs to know.
 *
 * @param home where the secrets it makes up are written, {@code $VENEER_HOME}
 * @param adminPassword the first administrator's, made up when absent
 * @param workerToken what workers show, made up when absent
 */
@ConfigurationProperties("veneer.account")
record AccountSettings(@DefaultValue("data") Path home, @Nullable String adminPassword, @Nullable String workerToken) {

	AccountSettings {
		adminPassword = blankToNull(adminPassword);
		workerToken = blankToNull(workerToken);
		refuse(adminPassword, Passwords.LEAST, Passwords.MOST, "VENEER_ADMIN_PASSWORD");
		refuse(workerToken, 20, 200, "VENEER_WORKER_TOKEN");
	}

	private static void refuse(@Nullable String secret, int least, int most, String name) {
		if (secret != null && (secret.length() < least || secret.getBytes(StandardCharsets.UTF_8).length > most)) {
			throw new IllegalArgumentException(name + " is to have " + least + " to " + most + " characters; it has "
					+ secret.length() + ". Leave it unset and one is made up, in a file under VENEER_HOME.");
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	@Override
	public String toString() {
		return "AccountSettings[home=" + this.home + "]";
	}

}
