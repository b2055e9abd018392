package dev.veneer.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Noted;
import dev.veneer.material.MaterialLibrary;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads a bundle into the database, whole or not at all. What the catalogue already has
 * under the same id is changed; what the bundle does not name stays.
 * <p>
 * A dry run is the real thing, taken back at the end, so that the two can't differ.
 */
@Component
public class BundleImporter {

	private static final Logger log = LoggerFactory.getLogger(BundleImporter.class);

	private final MaterialLibrary library;

	private final BundleFiles files;

	private final MaterialImport materials;

	private final ProductImport products;

	private final QualityImport qualities;

	private final Audit audit;

	private final EntityManager entities;

	private final TransactionOperations transactions;

	BundleImporter(MaterialLibrary library, BundleFiles files, MaterialImport materials, ProductImport products,
			QualityImport qualities, Audit audit, EntityManager entities, TransactionOperations transactions) {
		this.library = library;
		this.files = files;
		this.materials = materials;
		this.products = products;
		this.qualities = qualities;
		this.audit = audit;
		this.entities = entities;
		this.transactions = transactions;
	}

	/**
	 * @param folder a folder with a {@code catalogue.yaml}
	 * @throws BundleException when something in it is missing or wrong
	 */
	public void read(Path folder) {
		Findings findings = run(Bundle.open(folder.toAbsolutePath()), (found) -> true);
		if (!findings.conflicts().isEmpty()) {
			throw BundleException.because(findings.conflicts());
		}
	}

	/**
	 * Tells what {@link #read} would do, and does nothing.
	 * @param folder a folder with a {@code catalogue.yaml}
	 */
	Findings look(Path folder) {
		return attempt(folder, (found) -> false);
	}

	/**
	 * Reads it in if that does what somebody has seen that it does.
	 * @return what it does now; it was done if that equals what is expected
	 */
	Findings readIf(Path folder, Findings expected) {
		return attempt(folder, expected::equals);
	}

	private Findings attempt(Path folder, Predicate<Findings> wanted) {
		try {
			return run(Bundle.open(folder.toAbsolutePath()), wanted);
		}
		catch (BundleException ex) {
			return new Findings(List.of(), List.of(Conflict.of("bundle", "", ex)));
		}
	}

	private Findings run(Bundle bundle, Predicate<Findings> wanted) {
		this.files.keep(bundle);
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			Conflicts conflicts = new Conflicts();
			List<Noted> noted = this.audit.noted(() -> read(bundle, conflicts));
			Findings findings = Findings.of(noted, conflicts.all());
			if (!findings.conflicts().isEmpty() || !wanted.test(findings)) {
				status.setRollbackOnly();
			}
			return findings;
		}));
	}

	private void read(Bundle bundle, Conflicts conflicts) {
		try {
			Known known = new Known(this.library.latest(), conflicts);
			this.materials.read(bundle, known, conflicts);
			this.products.read(bundle, known, conflicts);
			this.qualities.read(bundle, conflicts);
			if (conflicts.all().isEmpty()) {
				// the database has its say before anybody has
				this.entities.flush();
			}
		}
		catch (PersistenceException | DataAccessException ex) {
			log.warn("The database refuses a bundle", ex);
			conflicts.add(Flaw.DATABASE);
		}
	}

}
