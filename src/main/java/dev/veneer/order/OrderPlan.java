package dev.veneer.order;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

import dev.veneer.image.PictureKey;
import org.jspecify.annotations.Nullable;

/**
 * What a wish comes to.
 *
 * @param combinations how many are chosen
 * @param lines in the order of work, nothing when there are too many
 * @param leastSample no pairwise sample has fewer combinations; 0 when none is wanted
 */
record OrderPlan(BigInteger combinations, @Nullable List<PlannedLine> lines, int leastSample) {

	/**
	 * @throws IllegalStateException when there are too many
	 */
	List<PlannedLine> listed() {
		if (this.lines == null) {
			throw new IllegalStateException(this.combinations + " combinations are too many to be listed");
		}
		return this.lines;
	}

	/**
	 * Those that have to be rendered.
	 */
	List<PlannedLine> work(OrderWish wish) {
		return listed().stream().filter((line) -> line.isWork(wish.renews())).toList();
	}

	/**
	 * The plan without pictures that are ordered already.
	 */
	OrderPlan without(Set<PictureKey> there) {
		return (this.lines == null) ? this : new OrderPlan(this.combinations,
				this.lines.stream().filter((line) -> !there.contains(line.key())).toList(), this.leastSample);
	}

}
