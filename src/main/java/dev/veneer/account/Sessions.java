package dev.veneer.account;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;

/**
 * Knows what a running session's person may do by now. A session lives in the memory of
 * one instance of the app while its person may be edited on another, so each asks the
 * database's revision: an edit is followed at once where it was made, and within a
 * quarter of a second elsewhere.
 */
@Component
public class Sessions {

	private final Kept<Map<String, SignedIn>> people;

	Sessions(PersonTable table, Revisions revisions) {
		this.people = new Kept<>(revisions, PersonTable.REVISION,
				() -> table.all()
					.stream()
					.map((row) -> new SignedIn(row.person(), "", row.sessions()))
					.collect(Collectors.toUnmodifiableMap(SignedIn::getUsername, (person) -> person)));
	}

	/**
	 * The person as they are now.
	 * @param then the person as the session has them
	 * @return nothing when the session is over: its person is disabled, or has another
	 * password
	 */
	public Optional<SignedIn> find(SignedIn then) {
		SignedIn now = this.people.get().get(then.getUsername());
		// the session may also be younger than what is kept
		return Optional.ofNullable(then.goesOnAs(now) ? now : this.people.latest().get(then.getUsername()))
			.filter(then::goesOnAs);
	}

}
