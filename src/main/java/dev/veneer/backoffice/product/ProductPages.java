package dev.veneer.backoffice.product;

import java.util.List;
import java.util.Locale;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.Editors;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Finding;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductEditor;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.model.ModelLibrary;
import dev.veneer.sketchbook.DraftSketchbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one product. Its form is saved as a whole, or comes back as a whole with
 * what speaks against it. Buttons that move a row send the form too: it comes back with
 * the row moved, and nothing is saved.
 */
@Controller
@RequestMapping("/backoffice/products/{id}")
class ProductPages {

	private static final Logger log = LoggerFactory.getLogger(ProductPages.class);

	private final ProductEditor editor;

	private final ProductViews views;

	private final ModelLibrary models;

	private final DraftSketchbook sketchbook;

	private final Audit audit;

	private final Conflicts conflicts;

	private final Words words;

	ProductPages(ProductEditor editor, ProductViews views, ModelLibrary models, DraftSketchbook sketchbook, Audit audit,
			Conflicts conflicts, Words words) {
		this.editor = editor;
		this.views = views;
		this.models = models;
		this.sketchbook = sketchbook;
		this.audit = audit;
		this.conflicts = conflicts;
		this.words = words;
	}

	@ModelAttribute("mayEdit")
	boolean mayEdit(HttpServletRequest request) {
		return Editors.PRODUCTS.include(request);
	}

	@GetMapping
	String edit(@PathVariable long id, Model view) {
		// the edition first: what is read after it is at least as new
		Edition seen = this.audit.edition(ProductEditor.subject(id));
		StoredProduct product = find(id);
		return show(product, ProductForm.of(product.draft(), seen), new FormErrors(), view);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(name = "do", defaultValue = "save") String deed,
			HttpServletRequest request, Model view, RedirectAttributes next, HttpServletResponse answer) {
		StoredProduct product = find(id);
		ProductForm form = ProductFormReader.read(id, request.getParameterMap());
		boolean publishes = deed.equals("publish");
		if (!publishes && !deed.equals("save")) {
			return show(product, FormEdit.apply(deed, form), new FormErrors(), view);
		}
		form = form.numbered();
		FormErrors errors = new FormErrors();
		ProductDraft draft = DraftReader.read(form, new Fields(errors, this.words));
		if (draft != null && errors.isEmpty()) {
			form = put(draft, form, publishes, errors, view);
		}
		if (errors.isEmpty()) {
			this.words.tell(next, publishes ? "product.done.publish" : "product.done.save", form.name());
			return "redirect:/backoffice/products/" + id;
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(product, form, errors, view);
	}

	/**
	 * What the policies say of the form as it stands on the page.
	 */
	@PostMapping("/check")
	String check(@PathVariable long id, HttpServletRequest request, Model view) {
		show(find(id), ProductFormReader.read(id, request.getParameterMap()), new FormErrors(), view);
		return "backoffice/product/check :: check";
	}

	/**
	 * The sketchbook of the form as it stands on the page.
	 */
	@PostMapping("/preview")
	ModelAndView tryOut(@PathVariable long id, HttpServletRequest request, Locale locale,
			HttpServletResponse response) {
		StoredProduct product = find(id);
		ProductDraft draft = DraftReader.read(ProductFormReader.read(id, request.getParameterMap()).numbered(),
				new Fields(new FormErrors(), this.words));
		return this.sketchbook.of((draft != null) ? draft : product.draft(), locale, response);
	}

	private ProductForm put(ProductDraft draft, ProductForm form, boolean publishes, FormErrors errors, Model view) {
		Edition seen = new Edition(form.edition());
		try {
			List<Finding> obstacles = publishes ? this.editor.publish(draft, seen) : this.editor.put(draft, seen);
			if (!obstacles.isEmpty()) {
				errors.add(FormErrors.WHOLE, this.words.get("product.obstacles", obstacles.size()));
			}
		}
		catch (EditConflictException ex) {
			this.conflicts.show(ex, errors, view);
			return form.at(this.audit.edition(ProductEditor.subject(form.id())));
		}
		catch (IllegalArgumentException ex) {
			// the policies have looked at everything else
			log.info("product={} is not saved: {}", form.id(), ex.getMessage());
			errors.add(FormErrors.WHOLE, this.words.get("product.gone"));
		}
		return form;
	}

	private String show(StoredProduct product, ProductForm form, FormErrors errors, Model view) {
		ProductDraft draft = DraftReader.read(form, new Fields(errors, this.words));
		view.addAttribute("product", product);
		view.addAttribute("complete", this.sketchbook.exists(product.draft()));
		view.addAttribute("form", form);
		view.addAttribute("errors", errors);
		view.addAttribute("models", this.models.all()
			.stream()
			.filter((model) -> !this.models.isArchived(model.name()) || model.name().value().equals(form.model()))
			.toList());
		view.addAttribute("page", this.views.of(form, draft));
		return "backoffice/product/form";
	}

	private StoredProduct find(long id) {
		return this.editor.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
