package dev.veneer.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.asset.Assets;
import dev.veneer.bundle.BundleDocument.ModelEntry;
import dev.veneer.bundle.BundleDocument.ProductEntry;
import dev.veneer.bundle.BundleDocument.QualityEntry;
import dev.veneer.catalogue.CatalogueEditor;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.image.Qualities;
import dev.veneer.material.MaterialReader;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes bundles of the catalogue. Read in again, they leave everything as it is.
 */
@Component
public class BundleWriter {

	private final CatalogueLibrary catalogues;

	private final CatalogueEditor rules;

	private final MaterialReader materials;

	private final ModelLibrary models;

	private final Qualities qualities;

	private final Assets assets;

	BundleWriter(CatalogueLibrary catalogues, CatalogueEditor rules, MaterialReader materials, ModelLibrary models,
			Qualities qualities, Assets assets) {
		this.catalogues = catalogues;
		this.rules = rules;
		this.materials = materials;
		this.models = models;
		this.qualities = qualities;
		this.assets = assets;
	}

	/**
	 * The whole catalogue.
	 * @throws BundleException when one of its files is lost
	 */
	public BundleArchive all() {
		Rules rules = this.rules.rules();
		return archive(new Contents(this.materials.read(), List.copyOf(rules.limitations().values()),
				List.copyOf(rules.colorcharts().values()), this.models.latest(), this.catalogues.products(),
				this.qualities.all(), this.qualities.archived()));
	}

	/**
	 * One product, whoever may see it, with all it needs, but no qualities.
	 * @return nothing when there is no such product
	 * @throws BundleException when one of its files is lost
	 */
	public Optional<BundleArchive> product(long id) {
		return this.catalogues.products()
			.stream()
			.filter((product) -> product.id() == id)
			.findFirst()
			.map((product) -> new ProductNeeds(product, this.models.find(product.draft().model()).orElseThrow(),
					this.rules.rules()))
			.map((needs) -> archive(needs.among(this.materials.read())));
	}

	private BundleArchive archive(Contents contents) {
		Transcript transcript = new Transcript();
		List<ProductEntry> products = contents.products()
			.stream()
			.sorted(Comparator.comparing(StoredProduct::id))
			.map(ProductTranscript::product)
			.toList();
		BundleDocument document = new BundleDocument(1, orNothing(transcript.natures(contents.materials())),
				orNothing(transcript.patterns(contents.materials())),
				orNothing(Transcript.limitations(contents.limitations())),
				orNothing(Transcript.colorcharts(contents.colorcharts())),
				orNothing(models(contents.models(), transcript)), orNothing(products), orNothing(qualities(contents)));
		return new BundleArchive(document, paths(transcript));
	}

	private List<ModelEntry> models(List<Model> models, Transcript transcript) {
		return models.stream()
			.sorted(Comparator.comparing(Model::name))
			.map((model) -> ProductTranscript.model(model, this.models.isArchived(model.name()),
					transcript.file("models/" + model.name() + "." + model.file().extension(), model.file())))
			.toList();
	}

	private static List<QualityEntry> qualities(Contents contents) {
		return Stream
			.concat(contents.qualities().stream().map((quality) -> ProductTranscript.quality(quality, false)),
					contents.archived().stream().map((quality) -> ProductTranscript.quality(quality, true)))
			.toList();
	}

	private static <T> @Nullable List<T> orNothing(List<T> list) {
		return list.isEmpty() ? null : list;
	}

	/** Missing files are found before the first byte goes out. */
	private Map<String, Path> paths(Transcript transcript) {
		Map<String, Path> paths = new LinkedHashMap<>();
		List<String> lost = new ArrayList<>();
		transcript.files()
			.forEach((name, asset) -> this.assets.find(asset.sha256())
				.ifPresentOrElse((path) -> paths.put(name, path), () -> lost.add(name)));
		if (!lost.isEmpty()) {
			throw new BundleException("Files are lost, so there is no bundle: " + String.join(", ", lost));
		}
		return paths;
	}

}
