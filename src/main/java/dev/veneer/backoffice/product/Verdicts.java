package dev.veneer.backoffice.product;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.catalogue.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the policies say of the stored products, kept until the catalogue changes.
 */
@Component
class Verdicts {

	private final CatalogueLibrary catalogues;

	private volatile @Nullable Kept kept;

	Verdicts(CatalogueLibrary catalogues) {
		this.catalogues = catalogues;
	}

	Verdict of(StoredProduct product) {
		// a changed catalogue is another object
		Catalogue catalogue = this.catalogues.current();
		Kept kept = this.kept;
		if (kept == null || kept.catalogue() != catalogue) {
			kept = new Kept(catalogue, new ConcurrentHashMap<>());
			this.kept = kept;
		}
		return kept.verdicts().computeIfAbsent(product, (each) -> this.catalogues.judge(each.draft()));
	}

	private record Kept(Catalogue catalogue, Map<StoredProduct, Verdict> verdicts) {
	}

}
