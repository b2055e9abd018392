package dev.veneer.image;

import java.util.List;
import java.util.stream.IntStream;

import dev.veneer.RunningApp;
import dev.veneer.audit.Edition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * One quality is primary at any time, whoever edits.
 */
class QualityEditorIntegrationTests extends RunningApp {

	@Autowired
	private QualityEditor editor;

	@Autowired
	private Qualities qualities;

	@Test
	void staysPrimaryUntilAnotherIs() {
		this.editor.put(quality("edit-one", true), Edition.ANY);
		this.editor.put(quality("edit-one", false), Edition.ANY);
		assertThat(primaries()).containsExactly("edit-one");
		this.editor.put(quality("edit-two", false), Edition.ANY);
		this.editor.makePrimary("edit-two");
		assertThat(primaries()).containsExactly("edit-two");
		assertThatIllegalArgumentException().isThrownBy(() -> this.editor.makePrimary("edit-none"))
			.withMessageContaining("no quality called 'edit-none'");
	}

	@Test
	void hasOnePrimaryHoweverManyAreMadeSoAtOnce() {
		List<String> names = IntStream.range(0, 8).mapToObj((i) -> "race-" + i).toList();
		names.forEach((name) -> this.editor.put(quality(name, false), Edition.ANY));
		names.parallelStream().forEach(this.editor::makePrimary);
		assertThat(primaries()).hasSize(1);
	}

	private List<String> primaries() {
		return this.qualities.all().stream().filter(Quality::primary).map(Quality::name).toList();
	}

	private static Quality quality(String name, boolean primary) {
		return new Quality(name, 64, Engine.AUTO, null, 1, false, PictureFormat.PNG, 15, primary);
	}

}
