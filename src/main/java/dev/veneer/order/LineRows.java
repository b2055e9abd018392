package dev.veneer.order;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Qualities;
import dev.veneer.rendering.JobId;
import dev.veneer.scene.RenderName;

import org.springframework.stereotype.Component;

/**
 * Reads a row of {@code order_line}. The format of its picture is the quality's: one that
 * has no pictures yet may still be given another.
 */
@Component
class LineRows {

	private final Qualities qualities;

	LineRows(Qualities qualities) {
		this.qualities = qualities;
	}

	OrderLine line(ResultSet row, int number) throws SQLException {
		Long job = row.getObject("job_id", Long.class);
		return new OrderLine(row.getLong("order_id"), row.getInt("position"), key(row),
				row.getString("combinations").lines().map(OrderLine.Combination::parse).toList(),
				row.getBoolean("sample"), LineState.valueOf(row.getString("state")),
				(job != null) ? new JobId(job) : null, row.getBoolean("own"), row.getBoolean("forced"),
				row.getString("reason_code"), row.getString("reason"), Columns.instant(row, "settled_at"));
	}

	PictureKey key(ResultSet row) throws SQLException {
		String quality = row.getString("quality");
		return this.qualities.key(quality, new RenderName(row.getString("name")))
			.orElseThrow(() -> new IllegalStateException("There is no quality " + quality));
	}

}
