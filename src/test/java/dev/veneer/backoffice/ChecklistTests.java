package dev.veneer.backoffice;

import java.util.List;

import dev.veneer.Fixtures;
import dev.veneer.backoffice.Checklist.Step;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.material.Materials;
import dev.veneer.model.ModelLibrary;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A new installation is told what it lacks.
 */
class ChecklistTests {

	private final Workers workers = mock();

	private final Qualities qualities = mock();

	private final ModelLibrary models = mock();

	private final CatalogueLibrary catalogues = mock();

	private final Checklist checklist = new Checklist(this.workers, this.qualities, this.models, this.catalogues);

	@BeforeEach
	void installNothing() {
		given(this.catalogues.current()).willReturn(new Catalogue(new Materials(List.of()), List.of()));
	}

	@Test
	void asksForEverythingAtFirst() {
		assertThat(this.checklist.steps()).extracting(Step::key)
			.containsExactly("worker", "quality", "material", "model", "product");
		assertThat(this.checklist.steps()).noneMatch(Step::done);
	}

	@Test
	void ticksOffWhatIsDone() {
		given(this.models.all()).willReturn(List.of(Fixtures.KINO_MODEL));
		given(this.catalogues.current()).willReturn(new Catalogue(Fixtures.materials(), List.of()));
		assertThat(this.checklist.steps()).filteredOn(Step::done)
			.extracting(Step::key)
			.containsExactly("material", "model");
	}

	@Test
	void goesAwayWhenAllIsDone() {
		given(this.workers.all()).willReturn(List.of(mock(Worker.class)));
		given(this.qualities.all())
			.willReturn(List.of(new Quality("sketch", 800, Engine.AUTO, null, 16, true, PictureFormat.WEBP, 90, true)));
		given(this.models.all()).willReturn(List.of(Fixtures.KINO_MODEL));
		given(this.catalogues.current()).willReturn(Fixtures.catalogue());
		assertThat(this.checklist.steps()).isEmpty();
	}

}
