package dev.veneer.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.veneer.asset.Sha256;

/**
 * Eight clients that ask for a hundred configurations again and again, of any app. One
 * half waits for its pictures, the other takes the job's address and asks after it. What
 * an app that is down says is no matter; what was accepted is remembered.
 */
final class Load {

	private static final int CLIENTS = 8;

	private static final int WINDOW = 100;

	private final Farm farm;

	private final List<String> configurations;

	final String token;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	/** The jobs of all 202s. */
	final Set<Long> accepted = ConcurrentHashMap.newKeySet();

	/** The digest of the picture of each configuration. */
	final Map<String, Sha256> pictures = new ConcurrentHashMap<>();

	/** The key of each picture that came. */
	final Set<String> keys = ConcurrentHashMap.newKeySet();

	/** Answers that no client should ever get. */
	final Queue<String> complaints = new ConcurrentLinkedQueue<>();

	final AtomicInteger answers = new AtomicInteger();

	private final AtomicInteger known = new AtomicInteger();

	private final Phaser asking = new Phaser(1);

	private volatile boolean paused = true;

	Load(Farm farm, List<String> configurations, String token, long seed) {
		this.farm = farm;
		this.configurations = configurations;
		this.token = token;
		for (int i = 0; i < CLIENTS; i++) {
			int client = i;
			Thread thread = new Thread(() -> ask(client, new Random(seed + client)), "client-" + i);
			thread.setDaemon(true);
			thread.start();
		}
	}

	/** Lets the clients ask for some more that nobody asked for yet. */
	void extend(int configurations) {
		this.known.addAndGet(configurations);
		this.paused = false;
	}

	/** Waits until nobody asks. */
	void pause() {
		this.paused = true;
		this.asking.arriveAndAwaitAdvance();
	}

	private void ask(int client, Random random) {
		while (true) {
			if (this.paused) {
				sleep(20);
				continue;
			}
			this.asking.register();
			try {
				if (this.paused) {
					continue;
				}
				int last = this.known.get();
				int first = Math.max(0, last - WINDOW);
				String configuration = this.configurations
					.get((first + random.nextInt(last - first)) % this.configurations.size());
				ask(configuration, random.nextInt(this.farm.apps.size()), client % 2 == 0);
			}
			catch (IOException | RuntimeException ex) {
				// the app is being killed or started
				sleep(200);
			}
			catch (InterruptedException ex) {
				return;
			}
			finally {
				this.asking.arriveAndDeregister();
			}
			sleep(random.nextInt(100));
		}
	}

	private void ask(String configuration, int app, boolean waits) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = get(app,
				"/api/render/" + configuration + "/?quality=smoke&wait=" + (waits ? 20 : 0));
		if (answer.statusCode() == 200) {
			take(configuration, answer);
		}
		else if (answer.statusCode() == 202) {
			String job = job(answer);
			for (int i = 0; i < 200 && !this.paused && !isEnded(app, job); i++) {
				sleep(100);
			}
		}
		else if (answer.statusCode() < 500) {
			this.complaints.add(answer.statusCode() + " for " + configuration + ": " + new String(answer.body()));
		}
		else {
			sleep(200);
		}
	}

	/**
	 * Asks once, without waiting, for a picture that is not there.
	 * @return its job
	 */
	long accepted(String configuration, String quality) throws IOException, InterruptedException {
		return Long.parseLong(
				job(get(0, "/api/render/" + configuration + "/?wait=0&quality=" + quality)).replaceAll(".*/", ""));
	}

	void cancel(long job) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.farm.address(0) + "/api/jobs/" + job + "/cancel"))
			.header("Authorization", "Bearer " + this.token)
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
		if (status >= 300) {
			throw new IllegalStateException(status + " to the cancel of job " + job);
		}
		this.accepted.remove(job);
	}

	/** The address of the job that was accepted. */
	private String job(HttpResponse<byte[]> answer) {
		String job = answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new IllegalStateException(
					answer.statusCode() + " instead of 202: " + new String(answer.body())));
		this.accepted.add(Long.parseLong(job.replaceAll(".*/", "")));
		return job;
	}

	private void take(String configuration, HttpResponse<byte[]> answer) {
		this.answers.incrementAndGet();
		Sha256 digest = Sha256.of(answer.body());
		Sha256 before = this.pictures.putIfAbsent(configuration, digest);
		if (before != null && !before.equals(digest)) {
			this.complaints.add("Two pictures for " + configuration);
		}
		this.keys.add(answer.headers().firstValue("Content-Location").orElseThrow().substring("/renders/".length()));
	}

	private boolean isEnded(int app, String job) throws IOException, InterruptedException {
		String text = new String(get(app, job).body());
		return text.contains("COMPLETED") || text.contains("FAILED");
	}

	private HttpResponse<byte[]> get(int app, String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.farm.address(app) + path))
			.header("Authorization", "Bearer " + this.token)
			.timeout(Duration.ofSeconds(40))
			.build();
		return this.http.send(request, BodyHandlers.ofByteArray());
	}

	private static void sleep(long milliseconds) {
		try {
			TimeUnit.MILLISECONDS.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
