package dev.veneer.drill;

import java.util.Locale;

import dev.veneer.journey.Program;

/**
 * What can be killed, and started again.
 */
enum Victim {

	APP {

		@Override
		Mending kill(Farm farm, int which) throws Exception {
			int app = which % farm.apps.size();
			farm.awaitApps();
			farm.apps.get(app).kill();
			return () -> farm.beginApp(app);
		}

	},

	/** The JVM alone: its Blender has to notice by itself. */
	WORKER {

		@Override
		Mending kill(Farm farm, int which) throws Exception {
			Program worker = farm.workers.get(which % farm.workers.size());
			worker.kill();
			return worker::start;
		}

	},

	BROKER {

		@Override
		Mending kill(Farm farm, int which) {
			farm.broker.kill();
			return farm.broker::start;
		}

	},

	DATABASE {

		@Override
		Mending kill(Farm farm, int which) {
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
	 * @param which of several equal ones, any number from zero
	 * @return starts again what was killed
	 */
	abstract Mending kill(Farm farm, int which) throws Exception;

	@FunctionalInterface
	interface Mending {

		void mend() throws Exception;

	}

}
