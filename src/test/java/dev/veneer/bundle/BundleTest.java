package dev.veneer.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Qualities;
import dev.veneer.revision.Revisions;
import dev.veneer.parts.ForkFolder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/**
 * The app with a catalogue that can be emptied. All tests that extend it share one.
 */
@SpringBootTest
abstract class BundleTest {

	private static final List<String> TABLES = List.of("part_mesh", "part_nature", "part", "style", "product",
			"colorchart_answer", "colorchart", "limitation_finish", "limitation_pattern", "limitation", "mesh", "model",
			"finish_map", "finish", "pattern_map", "pattern_source", "pattern", "nature", "render", "shelf", "job",
			"quality", "audit_entry");

	private static final Path HOME = ForkFolder.of("bundle-tests");

	@Autowired
	protected BundleImporter importer;

	@Autowired
	protected BundleWriter writer;

	@Autowired
	protected CatalogueLibrary catalogues;

	@Autowired
	protected Qualities qualities;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	private Revisions revisions;

	@Autowired
	private TransactionOperations transaction;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		FileSystemUtils.deleteRecursively(HOME);
		registry.add("veneer.home", HOME::toString);
		registry.add("spring.datasource.url",
				() -> "jdbc:h2:mem:bundle;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
	}

	/**
	 * Leaves a database as it is after the first start.
	 */
	void wipe() {
		this.transaction.executeWithoutResult((status) -> {
			TABLES.forEach((table) -> this.jdbc.sql("delete from " + table).update());
			List.of("material", "model", "catalogue", "quality").forEach(this.revisions::raise);
		});
	}

	static byte[] bytes(BundleArchive archive) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		archive.writeTo(out);
		return out.toByteArray();
	}

	/**
	 * Unpacks as an upload is.
	 * @param folder that is not there yet
	 * @return where the catalogue.yaml is
	 */
	static Path unpack(byte[] zip, Path folder) throws IOException {
		Path file = Files.createTempFile("bundle", ".zip");
		try {
			return new Unpacking(Files.write(file, zip), folder.toAbsolutePath()).unpack();
		}
		finally {
			Files.delete(file);
		}
	}

}
