package dev.veneer.worker.farm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The app's farm API, one method per request. Every method may throw {@link IOException}
 * (unreachable, try again) and {@link FarmRefused} (answered no).
 */
public final class FarmClient {

	private final Http http;

	public FarmClient(URI base, TokenSource token) {
		this.http = new Http(base, token);
	}

	public Registered register(Registration registration) throws IOException, FarmRefused {
		return Json.MAPPER.treeToValue(this.http.post("/api/farm/workers", registration), Registered.class);
	}

	public Directive heartbeat(long worker, String session, WorkerState state) throws IOException, FarmRefused {
		return directive(
				this.http.post("/api/farm/workers/" + worker + "/heartbeat", new WorkerHeartbeat(session, state)));
	}

	/** The priority is the message's, which may be older than the job's. */
	public Claim claim(long job, int priority, long worker, String session) throws IOException, FarmRefused {
		try {
			JsonNode tree = this.http.post("/api/farm/jobs/" + job + "/claim",
					new ClaimRequest(worker, session, priority));
			return new Claim.Granted(Json.MAPPER.treeToValue(tree, Spec.class), (ObjectNode) tree);
		}
		catch (FarmRefused refused) {
			if (refused.isOver() && !refused.isUnknownWorker()) {
				return new Claim.Gone();
			}
			throw refused;
		}
	}

	public Directive heartbeat(long job, JobHeartbeat heartbeat) throws IOException, FarmRefused {
		return directive(this.http.post("/api/farm/jobs/" + job + "/heartbeat", heartbeat));
	}

	/** Ends with an IOException soon after it is no longer wanted. */
	public void download(String url, Path target, BooleanSupplier wanted) throws IOException, FarmRefused {
		this.http.download(url, target, wanted);
	}

	/**
	 * Puts the picture where the spec says: to the app, with everything that it asks for,
	 * or to a store, with the headers that its address was signed with. Ends with an
	 * IOException soon after it is no longer wanted.
	 */
	public void upload(String url, Map<String, String> headers, long worker, int fence, Path picture, String sha256,
			BooleanSupplier wanted) throws IOException, FarmRefused {
		if (this.http.isOurs(url)) {
			this.http.put(url + "?worker=" + worker + "&fence=" + fence, BodyPublishers.ofFile(picture),
					Map.of("X-Content-Sha256", sha256), wanted);
			return;
		}
		try {
			this.http.put(url, BodyPublishers.ofFile(picture), headers, wanted);
		}
		catch (FarmRefused refused) {
			// What is there already came from here, before an answer that got lost.
			if (!refused.isThereAlready()) {
				throw refused.byTheStore();
			}
		}
	}

	/** Gives the job's state as the app has it now. */
	public String report(long job, Report report) throws IOException, FarmRefused {
		return this.http.post("/api/farm/jobs/" + job + "/report", report).path("state").asString("");
	}

	/** Nothing when no upload waits. An app that is older has no such address. */
	public Optional<PreparationClaim> claimPreparation(long worker, String session) throws IOException, FarmRefused {
		JsonNode tree = this.http.post("/api/farm/preparations/claim", new PreparationRequest(worker, session));
		return (tree instanceof ObjectNode object)
				? Optional.of(new PreparationClaim(Json.MAPPER.treeToValue(tree, PreparationSpec.class), object))
				: Optional.empty();
	}

	public Directive beatPreparation(long preparation, JobHeartbeat heartbeat) throws IOException, FarmRefused {
		return directive(this.http.post("/api/farm/preparations/" + preparation + "/heartbeat", heartbeat));
	}

	/** Gives the preparation's state as the app has it now. */
	public String reportPreparation(long preparation, PreparationReport report) throws IOException, FarmRefused {
		return this.http.post("/api/farm/preparations/" + preparation + "/report", report).path("state").asString("");
	}

	private static Directive directive(JsonNode answer) {
		String word = answer.path("directive").asString("");
		for (Directive directive : Directive.values()) {
			if (directive.name().equals(word)) {
				return directive;
			}
		}
		return Directive.CONTINUE;
	}

	record WorkerHeartbeat(String session, WorkerState state) {
	}

	record ClaimRequest(long worker, String session, int priority) {
	}

	record PreparationRequest(long worker, String session) {
	}

	/** Progress is 0 to 1; the line is the last that Blender said. */
	public record JobHeartbeat(long worker, int fence, double progress, String line) {
	}

}
