package dev.veneer.catalogue;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What may be chosen in one place. The arrays are as long as each other, and not to be
 * written to.
 *
 * @param values numbers of finishes, 0 for a part that is hidden; each once
 * @param targets the stop that each value leads to, before the next part
 */
public record Fork(int[] values, int[] targets) {

	Fork cut(int length) {
		return (length == this.values.length) ? this
				: new Fork(Arrays.copyOf(this.values, length), Arrays.copyOf(this.targets, length));
	}

	/**
	 * The part of it that leads to such targets.
	 */
	Fork to(IntPredicate target) {
		int[] values = new int[this.values.length];
		int[] targets = new int[this.values.length];
		int count = 0;
		for (int i = 0; i < values.length; i++) {
			if (target.test(this.targets[i])) {
				values[count] = this.values[i];
				targets[count++] = this.targets[i];
			}
		}
		return (count == values.length) ? this : new Fork(values, targets).cut(count);
	}

}
