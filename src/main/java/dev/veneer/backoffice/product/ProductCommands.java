package dev.veneer.backoffice.product;

import java.util.List;

import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Finding;
import dev.veneer.catalogue.ProductEditor;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.StoredProduct;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Decides who sees a product. Each of these can be taken back.
 */
@Controller
@RequestMapping("/backoffice/products/{id}")
class ProductCommands {

	private static final String LIST = "redirect:/backoffice/products";

	private final ProductEditor editor;

	private final FindingWords findings;

	private final Words words;

	ProductCommands(ProductEditor editor, FindingWords findings, Words words) {
		this.editor = editor;
		this.findings = findings;
		this.words = words;
	}

	@PostMapping("/publish")
	String publish(@PathVariable long id, RedirectAttributes next) {
		return move(find(id), ProductState.PUBLISHED, "product.done.publish", null, next);
	}

	@PostMapping("/unpublish")
	String unpublish(@PathVariable long id, RedirectAttributes next) {
		return move(find(id), ProductState.DRAFT, "product.done.unpublish", "publish", next);
	}

	@PostMapping("/archive")
	String archive(@PathVariable long id, RedirectAttributes next) {
		StoredProduct product = find(id);
		return move(product, ProductState.ARCHIVED, "product.done.archive",
				"restore?published=" + product.isPublished(), next);
	}

	/**
	 * @param published whether customers shall see it again; else it becomes a draft
	 */
	@PostMapping("/restore")
	String restore(@PathVariable long id, @RequestParam(defaultValue = "false") boolean published,
			RedirectAttributes next) {
		return move(find(id), published ? ProductState.PUBLISHED : ProductState.DRAFT,
				published ? "product.done.publish" : "product.done.restore", null, next);
	}

	private String move(StoredProduct product, ProductState state, String told, @Nullable String undo,
			RedirectAttributes next) {
		String name = product.draft().label().in(LocaleContextHolder.getLocale());
		List<Finding> obstacles = this.editor.move(product.id(), state);
		if (!obstacles.isEmpty()) {
			this.words.warn(next, this.words.get("product.refused", name, obstacles.size(),
					this.findings.sentence(obstacles.get(0))));
		}
		else if (undo != null) {
			this.words.tellWithUndo(next, "/backoffice/products/" + product.id() + "/" + undo, told, name);
		}
		else {
			this.words.tell(next, told, name);
		}
		return LIST;
	}

	private StoredProduct find(long id) {
		return this.editor.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
