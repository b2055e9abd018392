package dev.veneer.preparation.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.preparation.Inspection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code preparation_file}: what workers brought. The bytes lie with the
 * assets.
 */
@Component
public class BroughtFiles {

	private final JdbcClient jdbc;

	BroughtFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The files of an upload by their names.
	 */
	public Map<String, Asset> of(long upload) {
		Map<String, Asset> files = new LinkedHashMap<>();
		this.jdbc.sql("select * from preparation_file where preparation_id = :upload order by name")
			.param("upload", upload)
			.query((row, number) -> Map.entry(row.getString("name"), asset(row)))
			.list()
			.forEach((file) -> files.put(file.getKey(), file.getValue()));
		return files;
	}

	public Optional<Asset> find(long upload, String name) {
		return this.jdbc.sql("select * from preparation_file where preparation_id = :upload and name = :name")
			.param("upload", upload)
			.param("name", name)
			.query((row, number) -> asset(row))
			.optional();
	}

	/**
	 * Which upload became the model of that content; the newest by its content.
	 */
	public Map<Sha256, Long> models() {
		Map<Sha256, Long> uploads = new LinkedHashMap<>();
		this.jdbc
			.sql("select file.sha256 as sha256, max(preparation.id) as upload from preparation_file file "
					+ "join preparation on preparation.id = file.preparation_id "
					+ "where file.name = :name and preparation.state = 'USED' group by file.sha256")
			.param("name", Inspection.MODEL)
			.query((row, number) -> Map.entry(new Sha256(row.getString("sha256")), row.getLong("upload")))
			.list()
			.forEach((model) -> uploads.put(model.getKey(), model.getValue()));
		return uploads;
	}

	/**
	 * Enters a file, in the place of one of the same name.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(long upload, String name, Asset file) {
		this.jdbc.sql("delete from preparation_file where preparation_id = :upload and name = :name")
			.param("upload", upload)
			.param("name", name)
			.update();
		this.jdbc
			.sql("insert into preparation_file (preparation_id, name, sha256, bytes, extension) "
					+ "values (:upload, :name, :sha256, :bytes, :extension)")
			.param("upload", upload)
			.param("name", name)
			.param("sha256", file.sha256().hex())
			.param("bytes", file.bytes())
			.param("extension", file.extension())
			.update();
	}

	/**
	 * Forgets what an earlier attempt brought.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(long upload) {
		this.jdbc.sql("delete from preparation_file where preparation_id = :upload").param("upload", upload).update();
	}

	/**
	 * Forgets files that nothing speaks of.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keepOnly(long upload, List<String> names) {
		this.jdbc.sql("delete from preparation_file where preparation_id = :upload and name not in (:names)")
			.param("upload", upload)
			.param("names", names)
			.update();
	}

	private static Asset asset(ResultSet row) throws SQLException {
		return new Asset(new Sha256(row.getString("sha256")), row.getLong("bytes"), row.getString("extension"));
	}

}
