package dev.veneer.deploy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.veneer.RunningApp;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dashboard and alerts ask for metrics that the app has, by the names that Prometheus
 * gives them.
 */
class DeployMetricsIntegrationTests extends RunningApp {

	private static final Pattern METRIC = Pattern.compile("\\b(?!label_)[a-z]+(?:_[a-z]+)+\\b(?=[{\\[)\\s,]|$)");

	private static final PrometheusNamingConvention PROMETHEUS = new PrometheusNamingConvention();

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	@Test
	void theDashboardShowsWhatTheAppExports() throws Exception {
		assertThat(metrics(DeployFiles.document(DeployFiles.DASHBOARD))).hasSizeGreaterThan(12).isSubsetOf(exported());
	}

	@Test
	void theAlertsWatchWhatTheAppExports() throws Exception {
		assertThat(metrics(DeployFiles.document(DeployFiles.ALERTS))).hasSizeGreaterThan(4).isSubsetOf(exported());
	}

	private static Set<String> metrics(JsonNode document) {
		Set<String> names = new HashSet<>();
		DeployFiles.all(document, "expr")
			.map((expression) -> expression.asString().replaceAll("\"[^\"]*\"|\\bby \\([^)]*\\)", ""))
			.flatMap((expression) -> METRIC.matcher(expression).results())
			.forEach((name) -> names.add(name.group()));
		return names;
	}

	private Set<String> exported() throws Exception {
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/")).build(),
					HttpResponse.BodyHandlers.discarding());
		Set<String> names = new HashSet<>(countedLater());
		this.meters.getMeters().forEach((meter) -> names.addAll(names(meter.getId())));
		return names;
	}

	private static List<String> names(Meter.Id id) {
		String name = PROMETHEUS.name(id.getName(), id.getType(), id.getBaseUnit());
		return switch (id.getType()) {
			case COUNTER -> List.of(name + "_total");
			case TIMER, DISTRIBUTION_SUMMARY -> List.of(name + "_count", name + "_sum", name + "_max");
			default -> List.of(name);
		};
	}

	/** Counters that are there from the first time that something is counted. */
	private static List<String> countedLater() {
		Pattern counter = Pattern.compile("\\.counter\\(\"(veneer[a-z.]+)\"");
		return DeployFiles.below(Path.of("src/main/java"))
			.flatMap((file) -> counter.matcher(DeployFiles.text(file)).results())
			.map((counted) -> PROMETHEUS.name(counted.group(1), Meter.Type.COUNTER) + "_total")
			.toList();
	}

}
