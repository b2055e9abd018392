package dev.veneer.preparation.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.model.Aspect;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.UploadState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows of {@code preparation}. Times are in UTC, an inspection is JSON.
 */
final class PreparationRows implements RowMapper<Preparation> {

	private final JsonMapper json;

	PreparationRows(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Preparation mapRow(ResultSet row, int number) throws SQLException {
		Asset source = new Asset(new Sha256(row.getString("source_sha256")), row.getLong("source_bytes"),
				row.getString("source_extension"));
		Preparation preparation = new Preparation(row.getLong("id"), new ModelName(row.getString("model")),
				row.getBoolean("is_version"), Aspect.parse(row.getString("aspect")), row.getString("file_name"), source,
				row.getString("person"), row.getObject("created_at", OffsetDateTime.class).toInstant());
		preparation.state = UploadState.valueOf(row.getString("state"));
		preparation.attempts = row.getInt("attempts");
		preparation.fence = row.getLong("fence");
		preparation.workerId = row.getObject("worker_id", Long.class);
		preparation.worker = row.getString("worker");
		preparation.leaseUntil = instant(row, "lease_until");
		preparation.notBefore = row.getObject("not_before", OffsetDateTime.class).toInstant();
		preparation.progress = row.getDouble("progress");
		preparation.line = row.getString("line");
		preparation.reasonCode = row.getString("reason_code");
		preparation.reason = row.getString("reason");
		preparation.log = row.getString("log");
		preparation.inspection = inspection(row.getString("inspection"));
		preparation.ended = instant(row, "ended_at");
		return preparation;
	}

	@Nullable String write(@Nullable Inspection inspection) {
		return (inspection != null) ? this.json.writeValueAsString(inspection) : null;
	}

	static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private @Nullable Inspection inspection(@Nullable String text) {
		return (text != null) ? this.json.readValue(text, Inspection.class) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
