package dev.veneer.backoffice.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.veneer.asset.Sha256;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.Uploads;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Puts models as the pages show them.
 */
@Component
class ModelRows {

	private final ModelLibrary models;

	private final CatalogueLibrary catalogues;

	private final Uploads uploads;

	private final ModelPictures pictures;

	ModelRows(ModelLibrary models, CatalogueLibrary catalogues, Uploads uploads, ModelPictures pictures) {
		this.models = models;
		this.catalogues = catalogues;
		this.uploads = uploads;
		this.pictures = pictures;
	}

	/**
	 * The model of that name, archived or not.
	 * @throws ResponseStatusException with 404 when there is none
	 */
	Model model(String name) {
		return this.models.all()
			.stream()
			.filter((model) -> model.name().value().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	List<ModelRow> rows(boolean archived) {
		Map<Sha256, Long> made = this.uploads.byModelFile();
		return this.models.all()
			.stream()
			.filter((model) -> this.models.isArchived(model.name()) == archived)
			.map((model) -> new ModelRow(model, picture(model, made.get(model.file().sha256())),
					products(model.name())))
			.toList();
	}

	/**
	 * The upload that the model was made of as it is now; nothing when a bundle brought
	 * it.
	 */
	Optional<Upload> origin(Model model) {
		return Optional.ofNullable(this.uploads.byModelFile().get(model.file().sha256())).flatMap(this.uploads::find);
	}

	/**
	 * The products that use the model, drafts too, but those that are archived.
	 */
	List<ProductLink> products(ModelName model) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.catalogues.products()
			.stream()
			.filter((product) -> product.state() != ProductState.ARCHIVED)
			.map(StoredProduct::draft)
			.filter((product) -> product.model().equals(model))
			.map((product) -> ProductLink.of(product, locale))
			.toList();
	}

	/**
	 * The meshes with a picture of each of their objects, where there is one.
	 */
	static List<MeshRow> meshes(Model model, @Nullable Upload origin) {
		return model.meshes()
			.stream()
			.map((mesh) -> new MeshRow(mesh,
					mesh.objects().stream().flatMap((object) -> picture(object, origin).stream()).limit(4).toList()))
			.toList();
	}

	/**
	 * The objects that no mesh gathers.
	 */
	static List<String> leftOver(Model model, Upload origin) {
		List<String> gathered = model.meshes().stream().flatMap((mesh) -> mesh.objects().stream()).toList();
		return Objects.requireNonNull(origin.inspection())
			.objects()
			.stream()
			.map(Inspection.Item::name)
			.filter((name) -> !gathered.contains(name))
			.toList();
	}

	private @Nullable String picture(Model model, @Nullable Long upload) {
		return (upload != null) ? pictureAddress(upload, "overview") : this.pictures.first(model.name()).orElse(null);
	}

	private static Optional<String> picture(String object, @Nullable Upload origin) {
		if (origin == null || origin.inspection() == null) {
			return Optional.empty();
		}
		return origin.inspection()
			.objects()
			.stream()
			.filter((item) -> item.name().equals(object))
			.flatMap((item) -> pictureAddress(origin.id(), item).stream())
			.findFirst();
	}

	static Optional<String> pictureAddress(long upload, Inspection.Item object) {
		return Optional.ofNullable(object.picture())
			.map((file) -> pictureAddress(upload, file.substring(0, file.lastIndexOf('.'))));
	}

	private static String pictureAddress(long upload, String name) {
		return "/backoffice/models/uploads/" + upload + "/pictures/" + name;
	}

	/**
	 * A model in the list.
	 *
	 * @param picture where one of it lies
	 */
	record ModelRow(Model model, @Nullable String picture, List<ProductLink> products) {

	}

	/**
	 * A product that uses a model.
	 */
	record ProductLink(long id, String name) {

		static ProductLink of(ProductDraft product, Locale locale) {
			return new ProductLink(product.id(), product.label().in(locale));
		}

	}

	/**
	 * A mesh on its model's page.
	 *
	 * @param pictures where some of its objects are shown
	 */
	record MeshRow(Mesh mesh, List<String> pictures) {

	}

}
