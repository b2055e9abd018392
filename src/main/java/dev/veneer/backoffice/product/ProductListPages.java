package dev.veneer.backoffice.product;

import java.util.List;
import java.util.Objects;

import dev.veneer.backoffice.form.Editors;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Finding;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductEditor;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.material.Label;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.sketchbook.DraftSketchbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All products by who sees them, and the form that begins a new one.
 */
@Controller
@RequestMapping("/backoffice/products")
class ProductListPages {

	private final CatalogueLibrary catalogues;

	private final ProductEditor editor;

	private final ModelLibrary models;

	private final Verdicts verdicts;

	private final DraftSketchbook sketchbook;

	private final Words words;

	ProductListPages(CatalogueLibrary catalogues, ProductEditor editor, ModelLibrary models, Verdicts verdicts,
			DraftSketchbook sketchbook, Words words) {
		this.catalogues = catalogues;
		this.editor = editor;
		this.models = models;
		this.verdicts = verdicts;
		this.sketchbook = sketchbook;
		this.words = words;
	}

	@ModelAttribute("mayEdit")
	boolean mayEdit(HttpServletRequest request) {
		return Editors.PRODUCTS.include(request);
	}

	@GetMapping
	String list(Model view) {
		view.addAttribute("published", rows(ProductState.PUBLISHED));
		view.addAttribute("drafts", rows(ProductState.DRAFT));
		view.addAttribute("archived", rows(ProductState.ARCHIVED));
		view.addAttribute("models", this.models.offered());
		return "backoffice/product/list";
	}

	@GetMapping("/_new")
	String blank(@RequestParam(defaultValue = "") String model, Model view) {
		return show(new NewProduct("", "", model, Long.toString(this.editor.nextId())), new FormErrors(), view);
	}

	@PostMapping
	String make(NewProduct form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		Fields fields = new Fields(errors, this.words);
		ProductDraft draft = form.read(fields);
		if (draft != null && this.editor.find(draft.id()).isPresent()) {
			errors.add("id", this.words.get("product.taken", form.id()));
		}
		if (draft != null && errors.isEmpty()) {
			List<Finding> obstacles = Objects.requireNonNullElse(
					fields.take("id", () -> this.editor.make(draft), "product.taken", form.id()), List.of());
			if (!obstacles.isEmpty()) {
				errors.add("model", this.words.get("product.model.unknown"));
			}
		}
		if (draft != null && errors.isEmpty()) {
			this.words.tell(next, "product.done.make", form.name());
			return "redirect:/backoffice/products/" + draft.id();
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(form, errors, view);
	}

	private String show(NewProduct form, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("errors", errors);
		view.addAttribute("models", this.models.offered());
		return "backoffice/product/new";
	}

	private List<Row> rows(ProductState state) {
		return this.catalogues.products()
			.stream()
			.filter((product) -> product.state() == state)
			.map(this::row)
			.toList();
	}

	private Row row(StoredProduct product) {
		return new Row(product, product.draft().label().in(LocaleContextHolder.getLocale()),
				this.verdicts.of(product).errors().size(), this.sketchbook.exists(product.draft()));
	}

	/**
	 * A product in the list.
	 *
	 * @param errors how many
	 * @param complete whether there is a sketchbook of it
	 */
	record Row(StoredProduct product, String name, int errors, boolean complete) {

	}

	/**
	 * A product as somebody begins it.
	 */
	record NewProduct(String name, String ru, String model, String id) {

		NewProduct {
			name = Objects.requireNonNullElse(name, "").strip();
			ru = Objects.requireNonNullElse(ru, "").strip();
			model = Objects.requireNonNullElse(model, "");
			id = Objects.requireNonNullElse(id, "").strip();
		}

		@Nullable ProductDraft read(Fields fields) {
			Label label = fields.label(this.name, "ru", this.ru);
			ModelName found = fields.take("model", () -> new ModelName(this.model), "product.model.bad");
			Long number = fields.take("id", () -> number(this.id), "product.number.bad", this.id);
			return (label != null && found != null && number != null)
					? new ProductDraft(number, label, found, List.of()) : null;
		}

		private static long number(String text) {
			if (!text.matches("[1-9][0-9]{0,17}")) {
				throw new IllegalArgumentException("no number");
			}
			return Long.parseLong(text);
		}

	}

}
