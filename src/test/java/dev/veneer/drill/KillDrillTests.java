package dev.veneer.drill;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} of anything, alone and in pairs, at random moments.
 */
class KillDrillTests {

	private static final int KILLS = Integer.getInteger("drill.kills", 3);

	/** After so many kills everything is looked at. */
	private static final int LOOK = Integer.getInteger("drill.look", 20);

	private final Drill drill = Drill.shared();

	private final Random random = new Random(Drill.SEED);

	private final Tally tally = new Tally();

	@Test
	void losesNothing() throws Exception {
		Victim[] all = Victim.values();
		int settled = 0;
		for (int round = 0; this.tally.kills() < KILLS; round++) {
			Set<Victim> victims = EnumSet.of(all[round % all.length]);
			if (round % 5 == 2 || round % 5 == 4) {
				victims.add(all[(round + 1 + this.random.nextInt(all.length - 1)) % all.length]);
			}
			shake(victims);
			if (this.tally.kills() - settled >= LOOK) {
				settle();
				settled = this.tally.kills();
			}
		}
		settle();
		this.tally.write(this.drill);
		assertThat(this.drill.load.answers).as("pictures that came").hasPositiveValue();
		assertThat(this.tally.moves()).as("jobs that moved from a killed worker").isNotEmpty();
	}

	private void settle() throws Exception {
		this.drill.settle();
		assertThat(this.tally.moves()).allSatisfy((move) -> assertThat(move).isLessThan(Drill.SLOWEST_MOVE));
	}

	private void shake(Set<Victim> victims) throws Exception {
		this.drill.load.extend(15);
		TimeUnit.MILLISECONDS.sleep(500 + this.random.nextInt(1500));
		this.tally.shake(this.drill, victims, this.random);
	}

}
