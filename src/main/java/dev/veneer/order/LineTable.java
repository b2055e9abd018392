package dev.veneer.order;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.image.PictureFormat;
import dev.veneer.image.PictureKey;
import dev.veneer.rendering.JobId;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code order_line}: what stands in them, and how they come in. What moves
 * them is {@link LineMoves}.
 */
@Component
class LineTable {

	private static final int AT_ONCE = 1000;

	private static final String INSERT = "insert into order_line (order_id, position, quality, name, format, "
			+ "combinations, sample, state, own, forced) values (?, ?, ?, ?, ?, ?, ?, ?, false, ?)";

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	LineTable(JdbcClient jdbc, JdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Enters lines one after another.
	 * @param first the position of the first of them
	 * @param renews whether stale pictures are made anew
	 */
	void insert(long order, int first, List<PlannedLine> lines, boolean renews) {
		int[] position = { first };
		this.batches.batchUpdate(INSERT, lines, AT_ONCE,
				(row, line) -> write(row, order, position[0]++, line, line.isWork(renews)));
	}

	private static void write(PreparedStatement row, long order, int position, PlannedLine line, boolean work)
			throws SQLException {
		row.setLong(1, order);
		row.setInt(2, position);
		row.setString(3, line.key().quality());
		row.setString(4, line.key().name().value());
		row.setString(5, line.key().format().name());
		row.setString(6,
				line.combinations()
					.stream()
					.map((each) -> new OrderLine.Combination(each.style().name(), each.configuration().toString()))
					.map(OrderLine.Combination::toString)
					.collect(Collectors.joining("\n")));
		row.setBoolean(7, line.sample());
		row.setString(8, (work ? LineState.WAITING : LineState.READY).name());
		row.setBoolean(9, work && !line.isMissing());
	}

	/**
	 * How many lines the order has, and the position of its last.
	 */
	int count(long order) {
		return this.jdbc.sql("select count(*) from order_line where order_id = :order")
			.param("order", order)
			.query(Integer.class)
			.single();
	}

	/**
	 * The pictures that the order has already.
	 */
	Set<PictureKey> keys(long order) {
		return new HashSet<>(this.jdbc.sql("select quality, name, format from order_line where order_id = :order")
			.param("order", order)
			.query((row, number) -> key(row))
			.list());
	}

	/**
	 * Some lines in the order of work.
	 * @param state only those, nothing for all
	 * @param sample whether only those of the sample
	 * @param after only those with a greater position
	 */
	List<OrderLine> list(long order, @Nullable LineState state, boolean sample, int after, int limit) {
		return this.jdbc
			.sql("select * from order_line where order_id = :order and position > :after "
					+ ((state != null) ? "and state = '" + state.name() + "' " : "") + (sample ? "and sample " : "")
					+ "order by position limit :limit")
			.param("order", order)
			.param("after", after)
			.param("limit", limit)
			.query(LineTable::line)
			.list();
	}

	/**
	 * The lines that were rendered last, the last one first.
	 */
	List<OrderLine> lastReady(long order, int limit) {
		return this.jdbc
			.sql("select * from order_line where order_id = :order and settled_at is not null and state = 'READY' "
					+ "order by settled_at desc, position desc limit :limit")
			.param("order", order)
			.param("limit", limit)
			.query(LineTable::line)
			.list();
	}

	/**
	 * How many lines of each state an order has.
	 */
	Map<LineState, Integer> states(long order, boolean sample) {
		Map<LineState, Integer> states = new EnumMap<>(LineState.class);
		this.jdbc
			.sql("select state, count(*) as lines from order_line where order_id = :order "
					+ (sample ? "and sample " : "") + "group by state")
			.param("order", order)
			.query((row) -> {
				states.put(LineState.valueOf(row.getString("state")), row.getInt("lines"));
			});
		return states;
	}

	int readySince(long order, Instant since) {
		return this.jdbc
			.sql("select count(*) from order_line where order_id = :order and settled_at > :since "
					+ "and state = 'READY'")
			.param("order", order)
			.param("since", Columns.time(since))
			.query(Integer.class)
			.single();
	}

	/**
	 * How many pictures an owner waits for, in all their orders.
	 */
	int waitingOf(Orderer owner) {
		return this.jdbc
			.sql("select count(*) from order_line join picture_order on picture_order.id = order_line.order_id "
					+ "where owner_kind = :kind and owner = :owner and ended_at is null "
					+ "and state in ('WAITING', 'RENDERING')")
			.param("kind", owner.kind().name())
			.param("owner", owner.id())
			.query(Integer.class)
			.single();
	}

	static OrderLine line(ResultSet row, int number) throws SQLException {
		Long job = row.getObject("job_id", Long.class);
		return new OrderLine(row.getLong("order_id"), row.getInt("position"), key(row),
				row.getString("combinations").lines().map(OrderLine.Combination::parse).toList(),
				row.getBoolean("sample"), LineState.valueOf(row.getString("state")),
				(job != null) ? new JobId(job) : null, row.getBoolean("own"), row.getBoolean("forced"),
				row.getString("reason_code"), row.getString("reason"), Columns.instant(row, "settled_at"));
	}

	private static PictureKey key(ResultSet row) throws SQLException {
		return new PictureKey(row.getString("quality"), new RenderName(row.getString("name")),
				PictureFormat.valueOf(row.getString("format")));
	}

}
