package dev.veneer.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What operators start Veneer with, as the tests read it.
 */
final class DeployFiles {

	static final Path COMPOSE = Path.of("compose.yaml");

	static final Path DOCKERFILE = Path.of("Dockerfile");

	static final Path DASHBOARD = Path.of("deploy/grafana/veneer.json");

	static final Path ALERTS = Path.of("deploy/prometheus/alerts.yaml");

	static final Path KUBERNETES = Path.of("deploy/kubernetes");

	static final List<Path> UNITS = List.of(Path.of("deploy/systemd/veneer.service"),
			Path.of("worker/systemd/veneer-worker.service"));

	private static final ObjectReader YAML = new YAMLMapper().readerFor(JsonNode.class);

	private DeployFiles() {
	}

	/** Every file that is YAML, or JSON, which YAML contains. */
	static List<Path> structured() {
		return Stream.concat(Stream.of(COMPOSE), below(Path.of("deploy")))
			.filter((path) -> path.toString().matches(".*\\.(yaml|json)"))
			.toList();
	}

	static List<JsonNode> kubernetes() {
		return below(KUBERNETES).flatMap((path) -> documents(path).stream()).toList();
	}

	static JsonNode kubernetes(String kind, String name) {
		return kubernetes().stream()
			.filter((document) -> document.path("kind").asString().equals(kind))
			.filter((document) -> document.at("/metadata/name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	static JsonNode document(Path path) {
		return documents(path).get(0);
	}

	static List<JsonNode> documents(Path path) {
		try (MappingIterator<JsonNode> documents = YAML.readValues(text(path))) {
			return documents.readAll();
		}
	}

	static Stream<JsonNode> all(JsonNode node, String name) {
		return node.findValues(name).stream();
	}

	/** The elements of a list, or the values of an object. */
	static Stream<JsonNode> elements(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false);
	}

	static String text(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<Path> below(Path folder) {
		try (Stream<Path> paths = Files.walk(folder)) {
			return paths.filter(Files::isRegularFile).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
