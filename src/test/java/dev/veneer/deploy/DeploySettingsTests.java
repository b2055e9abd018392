package dev.veneer.deploy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkSystemSetting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every setting that Dockerfile, compose file, units and manifests give a program is one
 * that the program reads. A misspelt one would be ignored without a word.
 */
class DeploySettingsTests {

	/** The JVM reads file names by it. */
	private static final String LOCALE = "LC_ALL";

	@Test
	void theAppReadsWhatItIsGiven() throws IOException {
		Stream<String> kubernetes = Stream
			.of(DeployFiles.kubernetes("ConfigMap", "veneer").path("data"),
					DeployFiles.kubernetes("Secret", "veneer").path("stringData"))
			.flatMap((data) -> data.propertyNames().stream());
		assertThat(Stream.concat(kubernetes, given("app", "veneer.service"))).hasSizeGreaterThan(20)
			.isSubsetOf(readByTheApp());
	}

	@Test
	void theWorkerReadsWhatItIsGiven() {
		Stream<String> kubernetes = DeployFiles
			.elements(DeployFiles.kubernetes("Deployment", "worker").at("/spec/template/spec/containers/0/env"))
			.map((setting) -> setting.path("name").asString());
		assertThat(Stream.concat(kubernetes, given("worker", "veneer-worker.service"))).hasSizeGreaterThan(6)
			.isSubsetOf(readByTheWorker());
	}

	/** By compose, by the image and by systemd. */
	private static Stream<String> given(String program, String unit) {
		JsonNode compose = DeployFiles.document(DeployFiles.COMPOSE);
		String dockerfile = DeployFiles.text(DeployFiles.DOCKERFILE).replace("\\\n", "");
		String stage = dockerfile.replaceAll("(?s).*\nFROM \\S+ AS " + program + "\n(.*?)(\nFROM .*|$)", "$1");
		String service = DeployFiles.UNITS.stream()
			.filter((path) -> path.endsWith(unit))
			.map(DeployFiles::text)
			.findFirst()
			.orElseThrow();
		return Stream
			.of(compose.at("/services/" + program + "/environment").propertyNames().stream(), names(stage, "ENV "),
					names(service, "Environment="))
			.flatMap((names) -> names);
	}

	private static Stream<String> names(String text, String instruction) {
		return text.lines()
			.filter((line) -> line.startsWith(instruction))
			.flatMap((line) -> Arrays.stream(line.substring(instruction.length()).strip().split("\\s+")))
			.map((setting) -> setting.replaceAll("=.*", ""));
	}

	private static Set<String> readByTheApp() throws IOException {
		Set<String> names = new HashSet<>(Set.of(LOCALE));
		Stream.of("src/main/resources/application.yaml", "src/main/java/dev/veneer/system/ManagementPort.java")
			.forEach((file) -> add(names, Path.of(file), "(?:\\$\\{|\")([A-Z][A-Z_]+)"));
		Arrays.stream(SdkSystemSetting.values()).forEach((setting) -> names.add(setting.environmentVariable()));
		names.addAll(springProperties());
		return names;
	}

	private static Set<String> readByTheWorker() {
		Set<String> names = new HashSet<>(Set.of(LOCALE));
		DeployFiles.below(Path.of("worker/src/main/java")).forEach((file) -> add(names, file, "\"([A-Z][A-Z_]+)\""));
		return names;
	}

	private static void add(Set<String> names, Path file, String pattern) {
		Pattern.compile(pattern).matcher(DeployFiles.text(file)).results().forEach((name) -> names.add(name.group(1)));
	}

	/** As an environment variable spells them. */
	private static Set<String> springProperties() throws IOException {
		Set<String> names = new HashSet<>();
		for (URL metadata : Collections.list(DeploySettingsTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			JsonNode properties = JsonMapper.shared().readTree(metadata.openStream()).path("properties");
			DeployFiles.elements(properties)
				.map((property) -> property.path("name").asString())
				.map((name) -> name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
				.forEach(names::add);
		}
		return names;
	}

}
