package dev.veneer.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No container is started here: these hold what can be seen in the files.
 */
class DeployFilesTests {

	private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|PASS|SECRET|TOKEN|KEY|KEY_ID)");

	private static final Pattern STAGE = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$");

	private final JsonNode compose = DeployFiles.document(DeployFiles.COMPOSE);

	static Stream<Path> structured() {
		return DeployFiles.structured().stream();
	}

	@ParameterizedTest
	@MethodSource("structured")
	void everyFileCanBeRead(Path file) {
		assertThat(DeployFiles.documents(file)).isNotEmpty().allMatch(JsonNode::isObject);
	}

	@Test
	void everyImageIsPinned() {
		Stream<JsonNode> images = Stream
			.concat(Stream.of(this.compose), DeployFiles.kubernetes().stream().filter((it) -> it.has("spec")))
			.flatMap((document) -> DeployFiles.all(document, "image"));
		assertThat(Stream.concat(images.map(JsonNode::asString), Stream.of(baseImage())))
			.map((image) -> image.replaceAll("\\$\\{\\w+:-(.*)}", "$1"))
			.hasSizeGreaterThan(8)
			.allMatch((image) -> image.matches("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?(-[a-z]+)?"));
	}

	@Test
	void ourImagesHaveTheVersionOfTheBuild() {
		String pom = DeployFiles.text(Path.of("pom.xml"));
		String version = first(pom, "<artifactId>veneer</artifactId>\\s*<version>([0-9.]+)(?:-SNAPSHOT)?<");
		assertThat(DeployFiles.all(this.compose, "image").map(JsonNode::asString).filter((it) -> it.contains("veneer")))
			.containsExactly("veneer-app:${VENEER_VERSION:-" + version + "}",
					"veneer-worker:${VENEER_VERSION:-" + version + "}");
		JsonNode kustomization = DeployFiles.document(DeployFiles.KUBERNETES.resolve("kustomization.yaml"));
		assertThat(DeployFiles.all(kustomization, "newTag").map(JsonNode::asString)).hasSize(2).containsOnly(version);
	}

	@Test
	void theDockerfileCopiesWhatIsThereAndTakesStagesThatItHas() {
		String dockerfile = DeployFiles.text(DeployFiles.DOCKERFILE);
		List<String> stages = STAGE.matcher(dockerfile).results().map((stage) -> stage.group(2)).toList();
		assertThat(stages).contains("app", "worker", "demo");
		assertThat(matches(dockerfile, "(?m)^COPY --from=(\\S+)")).isSubsetOf(stages);
		assertThat(matches(dockerfile, "(?m)^COPY ([^-]\\S*)").map(Path::of)).hasSizeGreaterThan(5)
			.allMatch(Files::exists);
		assertThat(DeployFiles.all(this.compose, "target").map(JsonNode::asString))
			.containsExactly("${VENEER_APP_TARGET:-app}", "worker");
	}

	@Test
	void everyServiceIsCheckedLimitedAndRestarted() {
		List<String> oneShots = DeployFiles.all(this.compose, "depends_on")
			.flatMap((needed) -> needed.propertyStream())
			.filter((needed) -> needed.getValue().path("condition").asString().endsWith("completed_successfully"))
			.map(Map.Entry::getKey)
			.toList();
		this.compose.path("services").forEachEntry((name, service) -> {
			assertThat(service.at("/healthcheck/test").isArray() || oneShots.contains(name)).as(name).isTrue();
			assertThat(service.at("/deploy/resources/limits/memory").isMissingNode()).as(name).isFalse();
			assertThat(service.path("restart").asString()).as(name).isNotEmpty();
		});
	}

	@Test
	void portsArePublishedOnLoopbackAlone() {
		assertThat(DeployFiles.all(this.compose, "ports").flatMap(DeployFiles::elements).map(JsonNode::asString))
			.isNotEmpty()
			.allMatch((port) -> port.startsWith("127.0.0.1:"));
	}

	@Test
	void noSecretHasADefault() {
		assertThat(DeployFiles.all(this.compose, "environment")
			.flatMap((environment) -> environment.propertyStream())
			.filter((setting) -> SECRET.matcher(setting.getKey()).matches())
			.map((setting) -> setting.getValue().asString())).hasSizeGreaterThan(8)
			.allMatch((value) -> value.matches("\\$\\{\\w+:(\\?.+|-)}"));
		assertThat(DeployFiles.kubernetes()
			.stream()
			.filter((document) -> document.path("kind").asString().equals("Secret"))
			.flatMap((secret) -> DeployFiles.elements(secret.path("stringData")))
			.map(JsonNode::asString)).hasSizeGreaterThan(8).containsOnly("");
		assertThat(matches(DeployFiles.text(Path.of("deploy/env.example")), "(?m)^#?(\\w+=.*)$"))
			.filteredOn((line) -> SECRET.matcher(line.replaceAll("=.*", "")).matches())
			.hasSizeGreaterThan(5)
			.allMatch((line) -> line.endsWith("="));
	}

	@Test
	void whatComposeAsksForStandsInTheExample() {
		assertThat(matches(DeployFiles.text(Path.of("deploy/env.example")), "(?m)^#?(\\w+)="))
			.containsAll(matches(DeployFiles.text(DeployFiles.COMPOSE), "[^$]\\$\\{(\\w+)").toList());
	}

	@Test
	void theKustomizationNamesFilesThatAreThere() {
		JsonNode kustomization = DeployFiles.document(DeployFiles.KUBERNETES.resolve("kustomization.yaml"));
		assertThat(DeployFiles.elements(kustomization.path("resources")).map(JsonNode::asString)).isNotEmpty()
			.allMatch((file) -> Files.exists(DeployFiles.KUBERNETES.resolve(file)));
	}

	@Test
	void theScalerWatchesAQueueThatTheAppDeclares() {
		JsonNode scaler = DeployFiles.kubernetes("ScaledObject", "worker");
		assertThat(DeployFiles.kubernetes("Deployment", scaler.at("/spec/scaleTargetRef/name").asString())).isNotNull();
		String topology = DeployFiles.text(Path.of("src/main/java/dev/veneer/rendering/amqp/Topology.java"));
		List<String> queues = matches(topology, "\\b(veneer\\.render\\.\\w+)").toList();
		assertThat(DeployFiles.all(scaler, "queueName").map(JsonNode::asString).map(DeployFilesTests::withoutSeries))
			.isNotEmpty()
			.isSubsetOf(queues);
	}

	/** The queue of a Blender's series is named after that of its engine. */
	private static String withoutSeries(String queue) {
		return queue.replaceFirst("\\.[0-9]+\\.[0-9]+$", "");
	}

	private static String baseImage() {
		return first(DeployFiles.text(DeployFiles.DOCKERFILE), "(?m)^ARG DEBIAN=(\\S+)$");
	}

	private static String first(String text, String pattern) {
		return matches(text, pattern).findFirst().orElseThrow();
	}

	private static Stream<String> matches(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((MatchResult result) -> result.group(1));
	}

}
