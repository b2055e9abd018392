package dev.veneer.catalogue;

import java.util.List;
import java.util.Optional;

import dev.veneer.material.MaterialLibrary;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the default finishes of a product, all that are wished for or none.
 */
@Component
@Transactional
public class ProductDefaults {

	private final ProductEditor editor;

	private final RuleLibrary rules;

	private final MaterialLibrary materials;

	ProductDefaults(ProductEditor editor, RuleLibrary rules, MaterialLibrary materials) {
		this.editor = editor;
		this.rules = rules;
		this.materials = materials;
	}

	/**
	 * @return why nothing was changed; nothing when all was
	 * @throws IllegalArgumentException when there is no such product
	 */
	public Optional<DefaultRefusal> put(long product, List<DefaultWish> wishes) {
		StoredProduct now = this.editor.lock(product);
		DefaultWishes granted = new DefaultWishes(now.draft(), this.rules.read(), this.materials.latest());
		for (DefaultWish wish : wishes) {
			Optional<DefaultRefusal> refusal = granted.grant(wish);
			if (refusal.isPresent()) {
				return refusal;
			}
		}
		this.editor.replace(new StoredProduct(granted.draft(), now.state()));
		return Optional.empty();
	}

}
