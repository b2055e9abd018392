package dev.veneer.worker.blender;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What stands between Blender and the machine. */
public interface Sandbox {

	Sandbox NONE = new Sandbox() {

		@Override
		public List<String> around(Path program, Path temporary, List<String> command) {
			return command;
		}

		@Override
		public Map<String, String> environment(Map<String, String> environment) {
			return environment;
		}

		@Override
		public boolean isTight() {
			return false;
		}

	};

	/** The command line that runs the command inside. */
	List<String> around(Path program, Path temporary, List<String> command);

	/** The environment as it must be inside. */
	Map<String, String> environment(Map<String, String> environment);

	boolean isTight();

}
