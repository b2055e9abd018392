package dev.veneer.drill;

import java.util.Locale;
import java.util.Random;

import dev.veneer.journey.Program;

/**
 * What can be killed, and started again.
 */
enum Victim {

	APP {

		@Override
		Mending kill(Farm farm, Random random) throws Exception {
			int app = random.nextInt(farm.apps.size());
			farm.apps.get(app).kill();
			return () -> farm.startApp(app);
		}

	},

	/** The JVM alone: its Blender has to notice by itself. */
	WORKER {

		@Override
		Mending kill(Farm farm, Random random) throws Exception {
			Program worker = farm.workers.get(random.nextInt(farm.workers.size()));
			worker.kill();
			return worker::start;
		}

	},

	BROKER {

		@Override
		Mending kill(Farm farm, Random random) {
			farm.broker.kill();
			return farm.broker::start;
		}

	},

	DATABASE {

		@Override
		Mending kill(Farm farm, Random random) {
			farm.database.kill();
			return farm.database::start;
		}

	};

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * {@code kill -9}.
	 * @return starts again what was killed
	 */
	abstract Mending kill(Farm farm, Random random) throws Exception;

	@FunctionalInterface
	interface Mending {

		void mend() throws Exception;

	}

}
