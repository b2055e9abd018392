package dev.veneer.bundle;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.veneer.bundle.BundleDocument.QualityEntry;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads a bundle into the database, whole or not at all. What the catalogue already has
 * under the same id is changed; what the bundle does not name stays.
 */
@Component
public class BundleImporter {

	private final MaterialImport materials;

	private final ProductImport products;

	private final Qualities qualities;

	private final TransactionOperations transactions;

	BundleImporter(MaterialImport materials, ProductImport products, Qualities qualities,
			TransactionOperations transactions) {
		this.materials = materials;
		this.products = products;
		this.qualities = qualities;
		this.transactions = transactions;
	}

	/**
	 * @param folder a folder with a {@code catalogue.yaml}
	 * @throws BundleException when something in it is missing or wrong
	 */
	public void read(Path folder) {
		Bundle bundle = Bundle.open(folder.toAbsolutePath());
		try {
			this.transactions.executeWithoutResult((status) -> read(bundle));
		}
		catch (IllegalArgumentException ex) {
			throw new BundleException("The bundle can't be taken over: " + ex.getMessage(), ex);
		}
	}

	private void read(Bundle bundle) {
		this.materials.read(bundle);
		this.products.read(bundle);
		Bundle.orEmpty(bundle.document().qualities()).forEach(put(this.qualities));
	}

	private static Consumer<QualityEntry> put(Qualities qualities) {
		return (entry) -> qualities
			.put(new Quality(entry.name(), entry.size(), entry.engine(), entry.blender(), entry.samples(),
					entry.denoise(), entry.format(), entry.compression(), Boolean.TRUE.equals(entry.primary())));
	}

}
