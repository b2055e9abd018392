package dev.veneer.account;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords. It counts by name and address together: a stranger
 * elsewhere can't keep a person from signing in.
 */
@Component
public class LoginBrake {

	private static final int PER_NAME = 10;

	private static final int PER_ADDRESS = 30;

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final int LONGEST_NAME = 100;

	private final Buckets<Attempt> byName;

	private final Buckets<String> byAddress;

	@Autowired
	LoginBrake() {
		this(TimeMeter.SYSTEM_MILLISECONDS);
	}

	LoginBrake(TimeMeter time) {
		this.byName = new Buckets<>(() -> PER_NAME, PERIOD, time);
		this.byAddress = new Buckets<>(() -> PER_ADDRESS, PERIOD, time);
	}

	/**
	 * Counts an attempt before it is made, so that many at once are counted too.
	 * @param address the client's address, as the servlet container gives it
	 * @return zero, or how long to wait before the next
	 */
	public Duration take(String name, String address) {
		Duration wait = this.byAddress.take(Network.of(address), 1);
		return wait.isZero() ? this.byName.take(Attempt.of(name, address), 1) : wait;
	}

	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			forgive(event.getAuthentication().getName(), details.getRemoteAddress());
		}
	}

	/**
	 * The password was right: that attempt does not count.
	 */
	void forgive(String name, String address) {
		this.byAddress.giveBack(Network.of(address), 1);
		this.byName.giveBack(Attempt.of(name, address), 1);
	}

	private record Attempt(String name, String network) {

		static Attempt of(String name, String address) {
			return new Attempt(name.substring(0, Math.min(name.length(), LONGEST_NAME)), Network.of(address));
		}

	}

}
