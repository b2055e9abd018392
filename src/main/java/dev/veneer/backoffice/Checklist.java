package dev.veneer.backoffice;

import java.util.List;

import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Qualities;
import dev.veneer.material.Finish;
import dev.veneer.model.ModelLibrary;
import dev.veneer.preparation.SampleModel;
import dev.veneer.rendering.Workers;

import org.springframework.stereotype.Component;

/**
 * What a new installation needs before a customer sees anything. A worker that has been
 * there once counts: that it is away now is said elsewhere.
 */
@Component
class Checklist {

	private final Workers workers;

	private final Qualities qualities;

	private final ModelLibrary models;

	private final CatalogueLibrary catalogues;

	Checklist(Workers workers, Qualities qualities, ModelLibrary models, CatalogueLibrary catalogues) {
		this.workers = workers;
		this.qualities = qualities;
		this.models = models;
		this.catalogues = catalogues;
	}

	/**
	 * The steps, done or not; none as soon as all are done.
	 */
	List<Step> steps() {
		List<Finish> finishes = this.catalogues.current().materials().finishes();
		List<Step> steps = List.of(new Step("worker", "/backoffice/farm", !this.workers.all().isEmpty()),
				new Step("quality", "/backoffice/qualities/_new", !this.qualities.all().isEmpty()),
				new Step("material", "/backoffice/materials",
						finishes.stream().anyMatch((finish) -> !finish.archived())),
				new Step("model", "/backoffice/models",
						this.models.all().stream().anyMatch((model) -> !model.name().equals(SampleModel.NAME))),
				new Step("product", "/backoffice/products", !this.catalogues.current().products().isEmpty()));
		return steps.stream().allMatch(Step::done) ? List.of() : steps;
	}

	/**
	 * A step.
	 *
	 * @param key its words stand in the messages
	 * @param page where it is taken
	 */
	record Step(String key, String page, boolean done) {

	}

}
