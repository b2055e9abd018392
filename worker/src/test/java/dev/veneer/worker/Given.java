package dev.veneer.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.veneer.worker.farm.Json;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.node.ObjectNode;

/** A farm, a broker, a kino stool and one worker in this JVM. */
final class Given implements AutoCloseable {

	final FakeFarm farm = new FakeFarm();

	final FakeBroker broker;

	final KinoStool stool;

	final Path folder;

	private final Map<String, String> environment = new HashMap<>();

	private Worker worker;

	private WorkDir workDir;

	private Thread life;

	Given(Path folder, boolean realModel) throws Exception {
		this.folder = folder;
		this.broker = FakeBroker.start(folder);
		this.farm.broker(this.broker::address);
		this.stool = new KinoStool(folder.resolve("stool"), realModel);
		this.environment.putAll(Map.of("VENEER_URL", this.farm.url().toString(), "VENEER_WORKER_TOKEN", "token",
				"WORK_DIR", folder.resolve("work").toString(), "BLENDER_SCRIPTS", "../blender-scripts", "VENEER_ENGINE",
				"CYCLES", "VENEER_WORKER_NAME", "test", "VENEER_SANDBOX", realModel ? "AUTO" : "OFF"));
	}

	Given with(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	Map<String, String> environment() {
		return this.environment;
	}

	/** A Blender made of shell, which says that it is ready and then does as told. */
	Given blenderThat(String does) throws Exception {
		return blenderScript(behaviour("0.0.1", does));
	}

	/** The same, and does another thing when it is started for an upload. */
	Given blenderThat(String does, String prepares) throws Exception {
		return blenderScript("""
				case "$*" in *prepare.py*)
				  for request; do :; done
				  folder=$(sed 's/.*"folder":"\\([^"]*\\)".*/\\1/' "$request")
				  %s
				  exit;;
				esac
				""".formatted(prepares) + behaviour("0.0.1", does));
	}

	/** Another Blender made of shell, beside the default one. */
	Given blenderBeside(String said, String version, String does) throws Exception {
		Path script = script("fake-blender-" + said, behaviour(version, does));
		String beside = this.environment.getOrDefault("VENEER_BLENDERS", "");
		return with("VENEER_BLENDERS", beside + said + "=" + script + ";");
	}

	private static String behaviour(String version, String does) {
		return """
				[ "$2" = --version ] && exit
				echo 'VENEER {"event":"ready","blender":"%s","numpy":true,"oidn":false}'
				while read -r line; do
				  scene=${line#*:\\"}; scene=${scene%%\\"*}
				  %s
				done
				""".formatted(version, does);
	}

	Given blenderScript(String body) throws Exception {
		return with("BLENDER", script("fake-blender", body).toString());
	}

	private Path script(String name, String body) throws IOException {
		Path script = Files.writeString(this.folder.resolve(name), "#!/bin/sh\n" + body);
		script.toFile().setExecutable(true);
		return script;
	}

	Given start() throws Exception {
		Settings settings = Settings.from(this.environment);
		this.workDir = WorkDir.claim(settings.workDir());
		Worker started = new Worker(settings, this.workDir);
		this.worker = started;
		this.life = new Thread(() -> {
			try {
				started.run();
			}
			catch (InterruptedException ended) {
				Thread.currentThread().interrupt();
			}
		}, "worker");
		this.life.start();
		return this;
	}

	/** The worker as a process of its own, for which stopping is up to the caller. */
	Process startProcess() throws Exception {
		return startProcess(System.getProperty("java.class.path"));
	}

	Process startProcess(String classPath) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
				classPath, "dev.veneer.worker.Main");
		builder.environment().putAll(this.environment);
		return builder.redirectErrorStream(true).inheritIO().start();
	}

	/** A Blender that paints a word, when the worker is as told. */
	static String painting(String content) {
		return "printf " + content + " > \"$(sed 's/.*\"output\":\"\\([^\"]*\\)\".*/\\1/' \"$scene\")\"; "
				+ "echo 'VENEER {\"event\":\"done\",\"ok\":true,\"seconds\":{}}'";
	}

	/** A Blender that prepares an upload as it should. */
	static String preparing() {
		return """
				echo 'VENEER {"event":"progress","done":40,"of":100,"line":"Looking"}'
				printf model > "$folder/model.blend"
				printf overview > "$folder/overview.webp"
				printf object > "$folder/object-0.webp"
				printf '%s' '{"blender":"3.4.1","model":"model.blend","overview":"overview.webp","objects":
				[{"name":"Legs","material":null,"picture":"object-0.webp"}]}' > "$folder/result.json"
				echo 'VENEER {"event":"done","ok":true,"seconds":{}}'
				""";
	}

	/** What the app tells the worker from now on. */
	Given telling(String directive) {
		this.farm.answer("/api/farm/workers/7/heartbeat",
				new FakeFarm.Answer(200, "{\"directive\":\"" + directive + "\"}"));
		return this;
	}

	/** A process that is dead but not buried doesn't count. */
	static boolean lives(ProcessHandle process) {
		try {
			return process.isAlive()
					&& !Files.readString(Path.of("/proc/" + process.pid() + "/stat")).matches("(?s).*\\) Z .*");
		}
		catch (IOException gone) {
			return false;
		}
	}

	boolean hasEnded() {
		return !this.life.isAlive();
	}

	void stop() throws Exception {
		if (this.worker != null) {
			this.worker.stop();
			this.life.join(5000);
			this.workDir.close();
			this.worker = null;
		}
	}

	ObjectNode job(long job, int size, int samples) throws Exception {
		ObjectNode spec = this.stool.job(job, size, samples, 0xc08040, 0x406080);
		this.stool.files().forEach(this.farm::store);
		this.farm.offer(spec);
		return spec;
	}

	/** The same of another model, which has the stool's meshes. */
	ObjectNode job(long job, int size, int samples, Path model) throws Exception {
		String sha256 = this.stool.add(model);
		ObjectNode spec = job(job, size, samples);
		((ObjectNode) spec.path("model")).put("file", sha256);
		return spec;
	}

	/** An upload that waits to be prepared. */
	Given upload(long preparation, Path file) throws Exception {
		String sha256 = this.stool.add(file);
		this.stool.files().forEach(this.farm::store);
		String name = file.getFileName().toString();
		this.farm
			.offerPreparation(Json.MAPPER.valueToTree(Map.of("preparation", preparation, "fence", 2, "lease_seconds",
					15, "heartbeat_seconds", 1, "aspect", "4:3", "pixels", 64, "most_objects", 20, "source",
					Map.of("sha256", sha256, "bytes", Files.size(file), "extension",
							name.substring(name.lastIndexOf('.') + 1), "url", "/api/farm/files/" + sha256),
					"upload", "/api/farm/preparations/" + preparation + "/files")));
		return this;
	}

	/** The report that the farm got for the job. */
	ObjectNode reportOf(long job) throws Exception {
		return report("POST /api/farm/jobs/" + job + "/report");
	}

	/** The report that the farm got for the upload. */
	ObjectNode reportOfPreparation(long preparation) throws Exception {
		return report("POST /api/farm/preparations/" + preparation + "/report");
	}

	private ObjectNode report(String request) throws Exception {
		ObjectNode[] found = new ObjectNode[1];
		eventually(() -> {
			int at = this.farm.requests.stream().filter((line) -> line.endsWith("/report")).toList().indexOf(request);
			found[0] = (at >= 0 && at < this.farm.reports.size()) ? (ObjectNode) this.farm.reports.get(at) : null;
			return found[0] != null;
		});
		return found[0];
	}

	void eventually(Callable<Boolean> holds) throws Exception {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!holds.call()) {
			if (System.nanoTime() > end) {
				Assertions
					.fail("Didn't happen in 30 s; the farm saw " + Json.MAPPER.writeValueAsString(this.farm.requests));
			}
			Thread.sleep(10);
		}
	}

	@Override
	public void close() throws Exception {
		stop();
		this.farm.close();
		this.broker.close();
	}

}
