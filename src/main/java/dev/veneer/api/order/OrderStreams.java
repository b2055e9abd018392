package dev.veneer.api.order;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;

import dev.veneer.api.EventReader;
import dev.veneer.api.EventReaders;
import dev.veneer.order.Order;
import dev.veneer.order.Orders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All who follow orders. However many follow one, it is looked at once a second, so it
 * does not matter which instance of the app is at work on it.
 */
@Component
class OrderStreams {

	private static final Logger log = LoggerFactory.getLogger(OrderStreams.class);

	private static final Duration LOOK = Duration.ofSeconds(1);

	private final Orders orders;

	private final OrderJsons jsons;

	private final EventReaders readers;

	private final Map<Watched, Set<Follower>> followers = new ConcurrentHashMap<>();

	OrderStreams(Orders orders, OrderJsons jsons, EventReaders readers) {
		this.orders = orders;
		this.jsons = jsons;
		this.readers = readers;
		readers.every(LOOK, this::look);
	}

	/**
	 * Follows an order.
	 * @param address the reader's
	 */
	SseEmitter open(Order order, Locale locale, String address) {
		Watched watched = Watched.of(order, locale);
		return this.readers.open(address, "/api/orders/" + order.id(), (reader) -> {
			Follower follower = new Follower(reader);
			follower.tell(this.jsons.news(order, watched.locale()));
			this.followers.computeIfAbsent(watched, (key) -> new CopyOnWriteArraySet<>()).add(follower);
			return () -> this.followers.computeIfPresent(watched, (key, all) -> {
				all.remove(follower);
				return all.isEmpty() ? null : all;
			});
		});
	}

	private void look() {
		List.copyOf(this.followers.keySet()).forEach(this::look);
	}

	private void look(Watched watched) {
		try {
			this.orders.find(watched.order())
				.map((order) -> this.jsons.news(order, watched.locale()))
				.ifPresent((json) -> this.followers.getOrDefault(watched, Set.of())
					.forEach((follower) -> follower.tell(json)));
		}
		catch (RuntimeException ex) {
			// the database may be away; there is a next time
			log.debug("Could not look at order {}", watched.order(), ex);
		}
	}

	/**
	 * An order in the language of those who look.
	 */
	private record Watched(long order, Locale locale) {

		/** However a browser writes its language, there are two. */
		static Watched of(Order order, Locale locale) {
			return new Watched(order.id(),
					locale.getLanguage().equals("ru") ? Locale.forLanguageTag("ru") : Locale.ENGLISH);
		}

	}

	/**
	 * One reader, who gets the newest state and never a backlog.
	 */
	private static final class Follower {

		private final EventReader reader;

		private final AtomicReference<@Nullable OrderJson> newest = new AtomicReference<>();

		private @Nullable OrderJson told;

		Follower(EventReader reader) {
			this.reader = reader;
		}

		void tell(OrderJson json) {
			if (this.newest.getAndSet(json) == null) {
				this.reader.later(this::send);
			}
		}

		private synchronized void send() {
			OrderJson json = this.newest.getAndSet(null);
			if (json == null || json.equals(this.told)) {
				return;
			}
			this.told = json;
			boolean open = json.state().isOpen();
			this.reader.send(open ? "progress" : "end", json);
			if (!open) {
				this.reader.close();
			}
		}

	}

}
