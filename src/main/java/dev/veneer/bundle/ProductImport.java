package dev.veneer.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.asset.Assets;
import dev.veneer.bundle.BundleDocument.ColorchartEntry;
import dev.veneer.bundle.BundleDocument.LimitationEntry;
import dev.veneer.bundle.BundleDocument.ModelEntry;
import dev.veneer.bundle.BundleDocument.PartEntry;
import dev.veneer.bundle.BundleDocument.ProductEntry;
import dev.veneer.bundle.BundleDocument.StyleEntry;
import dev.veneer.catalogue.CatalogueEditor;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.StyleDraft;
import dev.veneer.material.FinishId;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;

import org.springframework.stereotype.Component;

/**
 * Reads models, limitations, colorcharts and products.
 */
@Component
class ProductImport {

	private final ModelLibrary models;

	private final CatalogueEditor editor;

	private final Assets assets;

	ProductImport(ModelLibrary models, CatalogueEditor editor, Assets assets) {
		this.models = models;
		this.editor = editor;
		this.assets = assets;
	}

	void read(Bundle bundle, Known known, Conflicts conflicts) {
		Map<String, Model> models = readModels(bundle, conflicts);
		for (LimitationEntry entry : Bundle.orEmpty(bundle.document().limitations())) {
			conflicts.take("limitation", entry.id(), () -> put(entry, known));
		}
		for (ColorchartEntry entry : Bundle.orEmpty(bundle.document().colorcharts())) {
			conflicts.take("colorchart", entry.id(), () -> put(entry, known));
		}
		Rules rules = this.editor.rules();
		for (ProductEntry entry : Bundle.orEmpty(bundle.document().products())) {
			conflicts.take("product", entry.id(), () -> {
				require(entry, known, conflicts);
				put(entry, models, rules);
			});
		}
	}

	private void put(LimitationEntry entry, Known known) {
		String what = "Limitation " + entry.id();
		known.requirePatterns(what, Bundle.orEmpty(entry.patterns()));
		known.requireFinishes(what, Bundle.orEmpty(entry.finishes()));
		this.editor.putLimitation(limitation(entry));
	}

	private void put(ColorchartEntry entry, Known known) {
		String what = "Colorchart " + entry.id();
		known.requireFinishes(what, entry.answers().keySet());
		entry.answers().values().forEach((allowed) -> known.requireFinishes(what, allowed));
		this.editor.putColorchart(colorchart(entry));
	}

	private Map<String, Model> readModels(Bundle bundle, Conflicts conflicts) {
		Map<String, Model> models = new LinkedHashMap<>();
		this.models.latest().forEach((model) -> models.put(model.name().value(), model));
		for (ModelEntry entry : Bundle.orEmpty(bundle.document().models())) {
			conflicts.take("model", entry.name(), () -> {
				Model model = model(bundle, entry);
				this.models.put(model);
				this.models.archive(model.name(), Boolean.TRUE.equals(entry.archived()));
				models.put(entry.name(), model);
			});
		}
		return models;
	}

	private Model model(Bundle bundle, ModelEntry entry) {
		return new Model(new ModelName(entry.name()),
				entry.meshes().stream().map((mesh) -> new Mesh(new MeshName(mesh.name()), mesh.objects())).toList(),
				Aspect.parse(entry.aspect()), bundle.asset(this.assets, "blend", entry.file()));
	}

	private static Limitation limitation(LimitationEntry entry) {
		return new Limitation(entry.id(), entry.label(), Set.copyOf(Bundle.orEmpty(entry.patterns())),
				Bundle.orEmpty(entry.finishes()).stream().map(FinishId::new).collect(Collectors.toSet()));
	}

	private static Colorchart colorchart(ColorchartEntry entry) {
		Map<FinishId, List<FinishId>> answers = new LinkedHashMap<>();
		entry.answers()
			.forEach((driver, allowed) -> answers.put(new FinishId(driver),
					allowed.stream().map(FinishId::new).toList()));
		return new Colorchart(entry.id(), entry.label(), answers);
	}

	private static void require(ProductEntry entry, Known known, Conflicts conflicts) {
		conflicts.require("model", entry.model());
		for (StyleEntry style : entry.styles()) {
			for (PartEntry part : style.parts()) {
				String what = "Product " + entry.id() + ", style " + style.name() + ", part " + part.name();
				known.requireNatures(what, Bundle.orEmpty(part.natures()));
				known.requireFinishes(what, Stream.ofNullable(part.defaultFinish()).toList());
				conflicts.require("limitation", String.valueOf(part.limitation()));
				conflicts.require("colorchart", String.valueOf(part.colorchart()));
			}
		}
	}

	private void put(ProductEntry entry, Map<String, Model> models, Rules rules) {
		Model model = models.get(entry.model());
		if (model == null) {
			throw new BundleException(Flaw.NO_MODEL, entry.id(), entry.model());
		}
		ProductDraft draft = new ProductDraft(entry.id(), entry.label(), model.name(),
				entry.styles().stream().map(ProductImport::style).toList());
		for (StyleDraft style : draft.styles()) {
			style.parts().forEach((part) -> {
				rules.limitation(part.limitation());
				rules.colorchart(part.colorchart());
			});
		}
		if (entry.state() == null || entry.state() == ProductState.PUBLISHED) {
			// what customers see has to be a product
			draft.product(model, rules);
		}
		this.editor.putProduct(draft, entry.state());
	}

	private static StyleDraft style(StyleEntry entry) {
		return new StyleDraft(entry.name(), (entry.label() != null) ? entry.label() : entry.name(), entry.ru(),
				entry.parts().stream().map(ProductImport::part).toList());
	}

	private static PartDraft part(PartEntry entry) {
		return new PartDraft(entry.name(), (entry.label() != null) ? entry.label() : entry.name(), entry.ru(),
				Bundle.orEmpty(entry.natures()), entry.meshes(), entry.limitation(), entry.colorchart(),
				(entry.defaultFinish() != null) ? new FinishId(entry.defaultFinish()) : null,
				Boolean.TRUE.equals(entry.optional()));
	}

}
