package dev.veneer.worker;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a worker from the environment. Exit code 0 after an orderly stop and when the
 * app had it drained, 2 when a setting is wrong, 1 when it died of anything else.
 */
public final class Main {

	private static final Logger log = LoggerFactory.getLogger(Main.class);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

	private Main() {
	}

	public static void main(String[] arguments) {
		Locale.setDefault(Locale.ROOT);
		AtomicInteger code = new AtomicInteger();
		try {
			run(code);
		}
		catch (SettingsInvalid invalid) {
			code.set(2);
			System.err.println("The worker can't start. " + invalid.getMessage());
		}
		catch (Throwable death) {
			code.set(1);
			log.error("The worker dies", death);
		}
		System.exit(code.get());
	}

	private static void run(AtomicInteger code) throws IOException, InterruptedException {
		Settings settings = Settings.from(System.getenv(), Path.of("."), jarFolder(), jarFolder().resolve(".."),
				jarFolder().resolve("../.."));
		WorkDir workDir = WorkDir.claim(settings.workDir());
		Worker worker = new Worker(settings, workDir);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, code), "stop"));
		worker.run();
	}

	/** Without the halt, a JVM that was told to stop would exit with 143. */
	private static void stop(Worker worker, AtomicInteger code) {
		log.info("Stopping");
		Thread stopper = new Thread(worker::stop, "stopper");
		stopper.setDaemon(true);
		stopper.start();
		try {
			stopper.join(STOP_PATIENCE.toMillis());
		}
		catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(code.get());
	}

	private static Path jarFolder() {
		try {
			return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
		}
		catch (URISyntaxException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
