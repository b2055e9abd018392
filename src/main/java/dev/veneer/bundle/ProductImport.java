package dev.veneer.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.Style;
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

	void read(Bundle bundle) {
		Map<ModelName, Model> known = new LinkedHashMap<>();
		this.models.all().forEach((model) -> known.put(model.name(), model));
		for (ModelEntry entry : Bundle.orEmpty(bundle.document().models())) {
			Model model = model(bundle, entry);
			this.models.put(model);
			known.put(model.name(), model);
		}
		Bundle.orEmpty(bundle.document().limitations())
			.forEach((entry) -> this.editor.putLimitation(limitation(entry)));
		Bundle.orEmpty(bundle.document().colorcharts())
			.forEach((entry) -> this.editor.putColorchart(colorchart(entry)));
		Rules rules = this.editor.rules();
		for (ProductEntry entry : Bundle.orEmpty(bundle.document().products())) {
			this.editor.putProduct(product(entry, known, rules));
		}
	}

	private Model model(Bundle bundle, ModelEntry entry) {
		return new Model(new ModelName(entry.name()),
				entry.meshes().stream().map((mesh) -> new Mesh(new MeshName(mesh.name()), mesh.objects())).toList(),
				Aspect.parse(entry.aspect()), this.assets.keep(bundle.file(entry.file()), "blend"));
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

	private static Product product(ProductEntry entry, Map<ModelName, Model> models, Rules rules) {
		Model model = models.get(new ModelName(entry.model()));
		if (model == null) {
			throw new BundleException("Product " + entry.id() + " is of model " + entry.model() + ", which is unknown");
		}
		return new Product(entry.id(), entry.label(), model,
				entry.styles().stream().map((style) -> style(style, rules)).toList());
	}

	private static Style style(StyleEntry entry, Rules rules) {
		return new Style(entry.name(), entry.shown(), entry.parts().stream().map((part) -> part(part, rules)).toList());
	}

	private static Part part(PartEntry entry, Rules rules) {
		return new Part(new PartName(entry.name()), entry.shown(), Bundle.orEmpty(entry.natures()),
				entry.meshes().stream().map(MeshName::new).toList(), rules.limitation(entry.limitation()),
				rules.colorchart(entry.colorchart()),
				(entry.defaultFinish() != null) ? new FinishId(entry.defaultFinish()) : null,
				Boolean.TRUE.equals(entry.optional()));
	}

}
