package dev.veneer.drill;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Drills that have clients at work from the start, and the farm looked at in the end.
 */
abstract class DrillUnderLoad {

	final Drill drill = Drill.shared();

	@BeforeEach
	void work() {
		this.drill.load.extend(5);
	}

	@AfterEach
	void settle() throws Exception {
		this.drill.settle();
	}

}
