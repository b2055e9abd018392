package dev.veneer.worker;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a worker whose Blender is played by a shell script. */
abstract class GivenWorkerTest {

	@TempDir
	Path folder;

	Given given;

	@BeforeEach
	void give() throws Exception {
		this.given = new Given(this.folder, false);
	}

	@AfterEach
	void close() throws Exception {
		this.given.close();
	}

}
