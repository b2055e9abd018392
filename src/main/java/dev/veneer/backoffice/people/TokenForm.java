package dev.veneer.backoffice.people;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.account.ApiToken;
import dev.veneer.audit.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A token as it was typed and ticked.
 *
 * @param scopes as they are written, such as {@code render:create}
 * @param renders a day, empty where there is no limit
 * @param orders in the queue, empty where there is no limit
 * @param edition the last change that its editor has seen
 */
record TokenForm(String name, Set<String> scopes, String renders, String orders, long edition) {

	TokenForm {
		name = Objects.requireNonNullElse(name, "").strip();
		scopes = (scopes != null) ? Set.copyOf(scopes) : Set.of();
		renders = Objects.requireNonNullElse(renders, "").strip();
		orders = Objects.requireNonNullElse(orders, "").strip();
	}

	static TokenForm blank() {
		return new TokenForm("", Set.of(), "", "", 0);
	}

	static TokenForm of(ApiToken token, Edition edition) {
		return new TokenForm(token.name(),
				token.scopes().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()),
				text(token.budget().rendersPerDay()), text(token.budget().ordersQueued()), edition.entry());
	}

	/**
	 * What may be changed later is as it was typed, the rest as the token has it.
	 */
	TokenForm about(ApiToken token) {
		TokenForm known = of(token, new Edition(this.edition));
		return new TokenForm(known.name, known.scopes, this.renders, this.orders, this.edition);
	}

	TokenForm at(Edition seen) {
		return new TokenForm(this.name, this.scopes, this.renders, this.orders, seen.entry());
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

}
