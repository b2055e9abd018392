package dev.veneer.rendering.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import dev.veneer.image.Engine;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Priority;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of {@code job}. Times are in UTC.
 */
final class JobRows {

	private JobRows() {
	}

	static String activeKey(String quality, RenderName name) {
		return quality + "/" + name;
	}

	static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	static Route route(ResultSet row) throws SQLException {
		return new Route(Engine.valueOf(row.getString("engine")), row.getString("blender"));
	}

	static RenderJob job(ResultSet row, int number) throws SQLException {
		RenderJob job = new RenderJob(row.getLong("id"), row.getString("quality"),
				new RenderName(row.getString("name")), route(row), Priority.valueOf(row.getString("priority")),
				row.getBoolean("forced"), row.getObject("created_at", OffsetDateTime.class).toInstant());
		job.version = row.getLong("version");
		job.state = JobState.valueOf(row.getString("state"));
		job.attempts = row.getInt("attempts");
		job.fence = row.getLong("fence");
		job.workerId = row.getObject("worker_id", Long.class);
		job.worker = row.getString("worker");
		job.leaseUntil = instant(row, "lease_until");
		job.fingerprint = row.getString("fingerprint");
		job.progress = row.getDouble("progress");
		job.line = row.getString("line");
		job.reasonCode = row.getString("reason_code");
		job.reason = row.getString("reason");
		job.notBefore = row.getObject("not_before", OffsetDateTime.class).toInstant();
		job.avoidUntil = instant(row, "avoid_until");
		job.publishedAt = instant(row, "published_at");
		job.started = instant(row, "started_at");
		job.ended = instant(row, "ended_at");
		return job;
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
