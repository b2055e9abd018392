package dev.veneer.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any catalogue goes out as files and comes back into an empty installation.
 */
class RandomRoundTripTests extends BundleTest {

	@Autowired
	private ApplicationContext app;

	/** jqwik runs the tests, and knows nothing of Spring. */
	@BeforeProperty
	void inject() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
	}

	@Property(tries = 40, shrinking = ShrinkingMode.OFF)
	void losesNothing(@ForAll("names") List<String> names, @ForAll Random random) throws IOException {
		wipe();
		new RandomCatalogue(this.app, random, names).make();
		CatalogueState before = CatalogueState.of(this.app);
		byte[] exported = bytes(this.writer.all());
		wipe();
		Path folder = Files.createTempDirectory("round-trip");
		try {
			this.importer.read(unpack(exported, folder.resolve("out")));
			assertThat(CatalogueState.of(this.app)).isEqualTo(before);
			assertThat(bytes(this.writer.all())).isEqualTo(exported);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	@Provide
	Arbitrary<List<String>> names() {
		return OddNames.names().list().ofSize(25);
	}

}
