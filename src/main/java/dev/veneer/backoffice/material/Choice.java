package dev.veneer.backoffice.material;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;

/**
 * Which finishes a button is meant for.
 *
 * @param finish the numbers of those that are ticked
 * @param one the one whose own button it is; it goes before all ticks
 * @param all whether all are meant that the search finds, on whatever page
 * @param stay whether the page of the finish comes next instead of the list
 */
record Choice(List<String> finish, String one, Boolean all, Boolean stay) {

	/** Finishes that are changed in one go. */
	static final int MOST = 1000;

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

	Choice {
		finish = (finish != null) ? finish : List.of();
		one = Objects.requireNonNullElse(one, "");
		all = Objects.requireNonNullElse(all, false);
		stay = Objects.requireNonNullElse(stay, false);
	}

	/**
	 * @param found what the search finds
	 * @return whatever is no number is left out
	 */
	List<FinishId> ids(Supplier<List<Finish>> found) {
		if (this.all && this.one.isEmpty()) {
			return found.get().stream().map(Finish::id).toList();
		}
		return (this.one.isEmpty() ? this.finish : List.of(this.one)).stream()
			.filter((text) -> NUMBER.matcher(text).matches())
			.map(FinishId::parse)
			.distinct()
			.toList();
	}

}
