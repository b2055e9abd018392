package dev.veneer.account;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the command line leaves a new token while the running app holds the embedded
 * database: one file each under {@code $VENEER_HOME/tokens}, with the hash and not the
 * secret. The app takes them up when it meets a token it does not know. Whoever may write
 * there owns the database's files anyway.
 */
class TokenInbox {

	private static final Logger logger = LoggerFactory.getLogger(TokenInbox.class);

	private final Path folder;

	TokenInbox(Path home) {
		this.folder = home.resolve("tokens");
	}

	void leave(String name, String hash, Set<Scope> scopes, Instant created) {
		new SecretFile(this.folder.resolve(hash + ".token")).write(String.join("\n", "hash=" + hash,
				"scopes=" + Scope.write(scopes), "created=" + created, "name=" + escape(ApiToken.checkedName(name))));
	}

	List<Letter> letters() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Letter> letters = new ArrayList<>();
			files.filter((file) -> file.toString().endsWith(".token"))
				.sorted()
				.forEach((file) -> read(file).ifPresent(letters::add));
			return letters;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not list " + this.folder, ex);
		}
	}

	void remove(Letter letter) {
		new SecretFile(letter.file()).delete();
	}

	private Optional<Letter> read(Path file) {
		try {
			Properties properties = new Properties();
			properties.load(new StringReader(Files.readString(file)));
			String hash = properties.getProperty("hash", "");
			if (!hash.matches("[0-9a-f]{64}")) {
				throw new IllegalArgumentException("'" + hash + "' is not a hash");
			}
			return Optional.of(new Letter(file, ApiToken.checkedName(properties.getProperty("name", "")), hash,
					Scope.parseAll(properties.getProperty("scopes", "")),
					Instant.parse(properties.getProperty("created", ""))));
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("{} is not a token and is put aside: {}", file, ex.getMessage());
			putAside(file);
			return Optional.empty();
		}
	}

	private static void putAside(Path file) {
		try {
			Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			logger.warn("Could not put {} aside", file, ex);
		}
	}

	private static String escape(String name) {
		return name.replace("\\", "\\\\");
	}

	record Letter(Path file, String name, String hash, Set<Scope> scopes, Instant created) {
	}

}
