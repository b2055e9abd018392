package dev.veneer.bundle;

import java.util.List;

import dev.veneer.bundle.BundleDocument.MeshEntry;
import dev.veneer.bundle.BundleDocument.ModelEntry;
import dev.veneer.bundle.BundleDocument.PartEntry;
import dev.veneer.bundle.BundleDocument.ProductEntry;
import dev.veneer.bundle.BundleDocument.QualityEntry;
import dev.veneer.bundle.BundleDocument.StyleEntry;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.catalogue.StyleDraft;
import dev.veneer.image.Quality;
import dev.veneer.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Writes models, products and qualities down as a bundle has them. A label that is the
 * name is left out.
 */
final class ProductTranscript {

	private ProductTranscript() {
	}

	/**
	 * @param file where its file lies in the bundle
	 */
	static ModelEntry model(Model model, boolean archived, String file) {
		return new ModelEntry(model.name().value(), file, model.aspect().toString(), archived ? true : null,
				model.meshes().stream().map((mesh) -> new MeshEntry(mesh.name().value(), mesh.objects())).toList());
	}

	static ProductEntry product(StoredProduct product) {
		ProductDraft draft = product.draft();
		return new ProductEntry(draft.id(), draft.label().en(), draft.label().ru(), product.state(),
				draft.model().value(), draft.styles().stream().map(ProductTranscript::style).toList());
	}

	static QualityEntry quality(Quality quality, boolean archived) {
		return new QualityEntry(quality.name(), quality.size(), quality.engine(), quality.blender(), quality.samples(),
				quality.denoise(), quality.format(), quality.compression(), quality.primary(), archived ? true : null);
	}

	private static StyleEntry style(StyleDraft style) {
		return new StyleEntry(style.name(), unless(style.name(), style.label()), style.ru(),
				style.parts().stream().map(ProductTranscript::part).toList());
	}

	private static PartEntry part(PartDraft part) {
		return new PartEntry(part.name(), unless(part.name(), part.label()), part.ru(),
				part.natures().isEmpty() ? null : part.natures(), part.meshes(),
				(part.defaultFinish() != null) ? part.defaultFinish().value() : null, part.limitation(),
				part.colorchart(), part.optional() ? true : null);
	}

	private static @Nullable String unless(String name, String label) {
		return label.equals(name) ? null : label;
	}

}
