package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import org.jspecify.annotations.Nullable;

/**
 * What a part may be covered with: the finishes of its natures, minus the archived,
 * narrowed by its limitation; or what its colorchart says of the part just before it.
 */
public record Coverage(List<String> natures, @Nullable Limitation limitation, @Nullable Colorchart colorchart) {

	/**
	 * The finishes of a part that follows no other, in the order in which people see
	 * them. For a charted part: everything its chart can ever answer.
	 */
	public List<FinishId> finishes(Materials materials) {
		if (this.colorchart != null) {
			return present(this.colorchart.answers().values().stream().flatMap(List::stream).distinct().sorted(),
					materials);
		}
		List<FinishId> finishes = new ArrayList<>();
		for (String nature : this.natures) {
			for (Finish finish : materials.finishesOf(nature)) {
				if (!finish.archived() && isWithin(finish)) {
					finishes.add(finish.id());
				}
			}
		}
		return List.copyOf(finishes);
	}

	/**
	 * What a charted part may have next to a finish of the part just before it.
	 */
	public List<FinishId> answers(FinishId driver, Materials materials) {
		return (this.colorchart != null) ? present(this.colorchart.answer(driver).stream(), materials) : List.of();
	}

	/**
	 * Whether the customer sees the part: one whose finish simply follows is never shown.
	 */
	boolean isShown() {
		return this.colorchart == null || this.colorchart.leavesAChoice();
	}

	boolean isCharted() {
		return this.colorchart != null;
	}

	/**
	 * Whether natures and limitation take the finish, archived or not.
	 */
	boolean takes(Finish finish) {
		return this.natures.contains(finish.nature()) && isWithin(finish);
	}

	private boolean isWithin(Finish finish) {
		return this.limitation == null || this.limitation.allows(finish);
	}

	private static List<FinishId> present(Stream<FinishId> finishes, Materials materials) {
		return finishes.filter((id) -> materials.finish(id).filter((finish) -> !finish.archived()).isPresent())
			.toList();
	}

}
