package dev.veneer.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.asset.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads in the bundle that the settings name, once: a later start with the same files
 * leaves alone what people edited since.
 */
@Component
@Order(1)
class StartupImport implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(StartupImport.class);

	private final BundleSettings settings;

	private final BundleImporter importer;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	StartupImport(BundleSettings settings, BundleImporter importer, JdbcClient jdbc,
			TransactionOperations transaction) {
		this.settings = settings;
		this.importer = importer;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Path folder = this.settings.folder();
		if (folder == null || folder.toString().isBlank()) {
			return;
		}
		String digest = digest(folder);
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (isFirst(digest)) {
					this.importer.read(folder);
					logger.info("Read in the bundle {}", folder);
				}
			});
		}
		catch (BundleException ex) {
			logger.error("The bundle {} was left out, and nothing of it was taken over. {}", folder, ex.getMessage());
		}
	}

	/** Another instance that reads it in at this moment is waited for. */
	private boolean isFirst(String digest) {
		return this.jdbc
			.sql("insert into bundle_import (digest, imported_at) values (:digest, :now) on conflict do nothing")
			.param("digest", digest)
			.param("now", OffsetDateTime.now(ZoneOffset.UTC))
			.update() > 0;
	}

	private static String digest(Path folder) throws IOException {
		StringBuilder content = new StringBuilder();
		for (String part : List.of("catalogue.yaml", "models", "maps")) {
			Path root = folder.resolve(part);
			if (Files.exists(root)) {
				try (Stream<Path> files = Files.walk(root)) {
					files.filter(Files::isRegularFile)
						.sorted()
						.forEach((file) -> content.append(folder.relativize(file))
							.append(' ')
							.append(sha256(file))
							.append('\n'));
				}
			}
		}
		return Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8)).hex();
	}

	private static Sha256 sha256(Path file) {
		try (var in = Files.newInputStream(file)) {
			return Sha256.of(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
