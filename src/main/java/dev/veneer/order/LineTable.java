package dev.veneer.order;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.image.PictureKey;
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

	private static final String INSERT = "insert into order_line (order_id, position, quality, name, combinations, "
			+ "sample, state, own, forced) values (?, ?, ?, ?, ?, ?, ?, false, ?)";

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private final LineRows rows;

	LineTable(JdbcClient jdbc, JdbcOperations batches, LineRows rows) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.rows = rows;
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
		row.setString(5, written(line));
		row.setBoolean(6, line.sample());
		row.setString(7, (work ? LineState.WAITING : LineState.READY).name());
		row.setBoolean(8, work && !line.isMissing());
	}

	private static String written(PlannedLine line) {
		return line.combinations()
			.stream()
			.map((each) -> new OrderLine.Combination(each.style().name(), each.configuration().toString()))
			.map(OrderLine.Combination::toString)
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Has the line of a picture name what else looks like it.
	 */
	void combine(long order, PlannedLine line, String present) {
		String all = Stream.concat(present.lines(), written(line).lines()).distinct().collect(Collectors.joining("\n"));
		if (!all.equals(present)) {
			this.jdbc
				.sql("update order_line set combinations = :all where order_id = :order and quality = :quality "
						+ "and name = :name")
				.param("all", all)
				.param("order", order)
				.param("quality", line.key().quality())
				.param("name", line.key().name().value())
				.update();
		}
	}

	int count(long order) {
		return this.jdbc.sql("select count(*) from order_line where order_id = :order")
			.param("order", order)
			.query(Integer.class)
			.single();
	}

	/**
	 * The pictures that the order has already, each with the combinations that look like
	 * it, one on a line.
	 */
	Map<PictureKey, String> combinations(long order) {
		Map<PictureKey, String> all = new HashMap<>();
		this.jdbc.sql("select quality, name, combinations from order_line where order_id = :order")
			.param("order", order)
			.query((row) -> {
				all.put(this.rows.key(row), row.getString("combinations"));
			});
		return all;
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
					+ "order by " + order(state, sample) + "position limit :limit")
			.param("order", order)
			.param("after", after)
			.param("limit", limit)
			.query(this.rows::line)
			.list();
	}

	/** All of these are equal, and name the index that has them in that order. */
	private static String order(@Nullable LineState state, boolean sample) {
		if (state == null) {
			return "order_id, ";
		}
		return sample ? "order_id, sample, state, " : "state, order_id, ";
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
			.query(this.rows::line)
			.list();
	}

	/**
	 * How many lines of each state orders have, by their numbers; none is left out.
	 * @param sample whether only those of their samples are counted
	 */
	Map<Long, Map<LineState, Integer>> states(Collection<Long> orders, boolean sample) {
		Map<Long, Map<LineState, Integer>> states = new HashMap<>();
		orders.forEach((order) -> states.put(order, none()));
		if (!orders.isEmpty()) {
			this.jdbc
				.sql("select order_id, state, count(*) as lines from order_line where order_id in (:orders) "
						+ (sample ? "and sample " : "") + "group by order_id, state")
				.param("orders", orders)
				.query((row) -> {
					states.get(row.getLong("order_id"))
						.put(LineState.valueOf(row.getString("state")), row.getInt("lines"));
				});
		}
		return states;
	}

	private static Map<LineState, Integer> none() {
		Map<LineState, Integer> none = new EnumMap<>(LineState.class);
		for (LineState state : LineState.values()) {
			none.put(state, 0);
		}
		return none;
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

}
