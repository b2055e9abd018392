package dev.veneer.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where bundles wait that somebody sent. What is known of each lies beside it, so a
 * restart loses nothing, and all instances of the app see the same.
 *
 * <pre>
 * $VENEER_HOME/bundles/
 *   3fa2...e1/
 *     staged.json       a StagedBundle
 *     files/            what was in the ZIP
 * </pre>
 */
@Component
class StagingFolder {

	private static final Logger log = LoggerFactory.getLogger(StagingFolder.class);

	private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

	private static final String NOTE = "staged.json";

	private final Path root;

	private final JsonMapper json;

	StagingFolder(BundleSettings settings, JsonMapper json) {
		this.root = settings.staging().toAbsolutePath().normalize();
		this.json = json;
	}

	Path of(String id) {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("A staged bundle has no such id: '" + id + "'");
		}
		return this.root.resolve(id);
	}

	Path files(String id) {
		return of(id).resolve("files");
	}

	Optional<StagedBundle> find(String id) {
		if (!ID.matcher(id).matches()) {
			return Optional.empty();
		}
		Path note = of(id).resolve(NOTE);
		try {
			return Files.exists(note) ? Optional.of(this.json.readValue(note.toFile(), StagedBundle.class))
					: Optional.empty();
		}
		catch (JacksonException ex) {
			// it was discarded while we looked
			return Optional.empty();
		}
	}

	void write(StagedBundle bundle) {
		Path folder = of(bundle.id());
		try {
			Path part = Files.createTempFile(folder, "staged", ".part");
			this.json.writeValue(part.toFile(), bundle);
			Files.move(part, folder.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not note what is known of a bundle", ex);
		}
	}

	/**
	 * Those that wait, the newest first.
	 */
	List<StagedBundle> all() {
		return folders().stream()
			.flatMap((folder) -> find(folder.getFileName().toString()).stream())
			.sorted(Comparator.comparing(StagedBundle::at).reversed())
			.toList();
	}

	void delete(String id) {
		delete(of(id));
	}

	void deleteFiles(String id) {
		delete(files(id));
	}

	/**
	 * Deletes those that were last touched before that moment, and what an app that was
	 * killed has left of others.
	 */
	int expire(Instant before) {
		int expired = 0;
		for (Path folder : folders()) {
			if (touched(folder).isBefore(before)) {
				delete(folder);
				expired++;
			}
		}
		return expired;
	}

	/** An entry that is made or replaced in a folder touches it. */
	private static Instant touched(Path folder) {
		try {
			return Files.getLastModifiedTime(folder).toInstant();
		}
		catch (IOException ex) {
			return Instant.now();
		}
	}

	private List<Path> folders() {
		if (!Files.isDirectory(this.root)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(this.root)) {
			return folders.filter((folder) -> ID.matcher(folder.getFileName().toString()).matches()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not look through the staged bundles", ex);
		}
	}

	private static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			log.warn("The staged bundle {} can't be deleted: {}", folder.getFileName(), ex.getMessage());
		}
	}

}
