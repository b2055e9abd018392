package dev.veneer.backoffice.material;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.veneer.material.Finish;
import dev.veneer.material.Label;
import dev.veneer.material.Materials;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds finishes by parts of their number and names, in any case. What it looks through
 * is prepared once for each state of the materials.
 */
@Component
class FinishFinder {

	private volatile @Nullable Prepared last;

	/**
	 * All that the query asks for, in the order in which people see them; its page does
	 * not count.
	 */
	List<Finish> find(Materials materials, FinishQuery query) {
		String[] words = plain(query.q()).split("\\s+");
		return prepared(materials).texts()
			.stream()
			.filter((text) -> query.allows(text.finish()) && text.hasAll(words))
			.map(Text::finish)
			.toList();
	}

	private Prepared prepared(Materials materials) {
		Prepared prepared = this.last;
		if (prepared == null || prepared.materials() != materials) {
			prepared = new Prepared(materials,
					materials.finishes().stream().map((finish) -> text(materials, finish)).toList());
			this.last = prepared;
		}
		return prepared;
	}

	private static Text text(Materials materials, Finish finish) {
		return new Text(finish, plain(String.join("\n", finish.id().toString(), both(finish.label()),
				both(materials.patternOf(finish).label()))));
	}

	private static String both(Label label) {
		return (label.ru() != null) ? label.en() + "\n" + label.ru() : label.en();
	}

	/** People write е where ё is meant. */
	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

	private record Prepared(Materials materials, List<Text> texts) {

	}

	private record Text(Finish finish, String text) {

		boolean hasAll(String[] words) {
			return Stream.of(words).allMatch(this.text::contains);
		}

	}

}
