package dev.veneer.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many in at a time, and fewer from one address. Who is inside holds something
 * that runs out: a thread, a connection.
 */
public final class Turnstile {

	private final int perAddress;

	private final int total;

	private final AtomicInteger all = new AtomicInteger();

	private final Map<String, Integer> inside = new ConcurrentHashMap<>();

	public Turnstile(int perAddress, int total) {
		this.perAddress = perAddress;
		this.total = total;
	}

	/**
	 * Whether there was room. Whoever is let in has to {@link #leave} once.
	 * @param address the client's address, as the servlet container gives it
	 */
	public boolean enter(String address) {
		boolean room = this.all.incrementAndGet() <= this.total;
		room &= this.inside.merge(Network.of(address), 1, Integer::sum) <= this.perAddress;
		if (!room) {
			leave(address);
		}
		return room;
	}

	public void leave(String address) {
		this.all.decrementAndGet();
		this.inside.computeIfPresent(Network.of(address), (network, count) -> (count > 1) ? count - 1 : null);
	}

}
