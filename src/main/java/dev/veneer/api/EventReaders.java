package dev.veneer.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.veneer.account.Turnstile;
import dev.veneer.problem.Problem;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All readers of server-sent events, fed by a few threads.
 */
@Component
public class EventReaders implements DisposableBean {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final Duration BEAT = Duration.ofSeconds(15);

	private final Set<EventReader> open = ConcurrentHashMap.newKeySet();

	private final Turnstile room = new Turnstile(50, 2000);

	private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4, (task) -> {
		Thread thread = new Thread(task, "events");
		thread.setDaemon(true);
		return thread;
	});

	EventReaders() {
		this.executor.scheduleAtFixedRate(() -> this.open.forEach(EventReader::beat), BEAT.toSeconds(),
				BEAT.toSeconds(), TimeUnit.SECONDS);
	}

	/**
	 * Lets a reader in.
	 * @param address the reader's
	 * @param instead what may be asked when there is no room, such as
	 * {@code /api/jobs/42}
	 * @param feed begins to feed the reader and gives what ends that
	 * @throws Problem when there is no room
	 */
	public SseEmitter open(String address, String instead, Function<EventReader, Runnable> feed) {
		if (!this.room.enter(address)) {
			throw Problem
				.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams",
						"Too many callers follow events just now. Ask " + instead + " instead.")
				.header("Retry-After", "10");
		}
		try {
			return begin(address, feed);
		}
		catch (RuntimeException ex) {
			this.room.leave(address);
			throw ex;
		}
	}

	/**
	 * Looks after something again and again.
	 */
	public void every(Duration pause, Runnable look) {
		this.executor.scheduleWithFixedDelay(look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * An emitter that has ended before the request is begun tells nobody, so the reader
	 * tells it, too.
	 */
	private SseEmitter begin(String address, Function<EventReader, Runnable> feed) {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		Stay stay = new Stay();
		EventReader reader = new EventReader(emitter, this.executor, stay::end);
		emitter.onCompletion(stay::end);
		emitter.onTimeout(reader::close);
		this.open.add(reader);
		stay.until(() -> {
			this.open.remove(reader);
			this.room.leave(address);
		});
		try {
			stay.until(feed.apply(reader));
		}
		catch (RuntimeException ex) {
			this.open.remove(reader);
			throw ex;
		}
		return emitter;
	}

	/**
	 * Lets readers go before the server waits for the last request to end.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.open.forEach(EventReader::close);
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

	/**
	 * From a reader's coming to its going, which may be told several times.
	 */
	private static final class Stay {

		private final List<Runnable> ends = new ArrayList<>();

		private boolean over;

		/** What is to be done in the end, or at once when that has come already. */
		synchronized void until(Runnable end) {
			if (this.over) {
				end.run();
			}
			else {
				this.ends.add(end);
			}
		}

		synchronized void end() {
			this.over = true;
			this.ends.forEach(Runnable::run);
			this.ends.clear();
		}

	}

}
