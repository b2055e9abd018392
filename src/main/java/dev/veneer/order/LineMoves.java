package dev.veneer.order;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the rows of {@code order_line} from state to state. A move asks for the state
 * that it comes from, so of two that want to move a line one does.
 */
@Component
class LineMoves {

	private static final String ONE = "where order_id = :order and position = :position ";

	private final JdbcClient jdbc;

	private final LineRows rows;

	LineMoves(JdbcClient jdbc, LineRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * How many lines of each order are at the farm; one that has none stands not in it.
	 */
	Map<Long, Integer> atFarm() {
		Map<Long, Integer> counts = new HashMap<>();
		this.jdbc.sql("select order_id, count(*) as lines from order_line where state = 'RENDERING' group by order_id")
			.query((row) -> {
				counts.put(row.getLong("order_id"), row.getInt("lines"));
			});
		return counts;
	}

	/**
	 * The lines that are at the farm.
	 */
	List<OrderLine> rendering() {
		return this.jdbc.sql("select * from order_line where state = 'RENDERING' order by order_id, position")
			.query(this.rows::line)
			.list();
	}

	/**
	 * Lines of canceled orders whose jobs were not seen to yet.
	 */
	List<OrderLine> abandoned() {
		return this.jdbc.sql("select * from order_line where state = 'CANCELED' and own order by order_id, position")
			.query(this.rows::line)
			.list();
	}

	/**
	 * Whether another line waits for that job.
	 */
	boolean isShared(OrderLine line) {
		return this.jdbc
			.sql("select count(*) from order_line where job_id = :job and state = 'RENDERING' "
					+ "and not (order_id = :order and position = :position)")
			.param("job", line.job().value())
			.param("order", line.order())
			.param("position", line.position())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Has one of the lines that wait for the job be the one that it belongs to.
	 * @return whether there is any
	 */
	boolean own(JobId job) {
		return this.jdbc.sql("update order_line set own = true where state = 'RENDERING' and job_id = :job "
				+ "and order_id = (select min(order_id) from order_line where state = 'RENDERING' and job_id = :job)")
			.param("job", job.value())
			.update() > 0;
	}

	/**
	 * @param own whether the job was made for it
	 * @return whether it still waited, and its order goes on
	 */
	boolean begin(OrderLine line, JobId job, boolean own) {
		return this.jdbc
			.sql("update order_line set state = 'RENDERING', job_id = :job, own = :own, reason_code = null, "
					+ "reason = null, settled_at = null " + ONE + "and state = 'WAITING' and exists (select 1 "
					+ "from picture_order where id = :order and not paused and canceled_at is null)")
			.param("order", line.order())
			.param("position", line.position())
			.param("job", job.value())
			.param("own", own)
			.update() == 1;
	}

	/**
	 * Notes that the picture was there already.
	 */
	void find(OrderLine line) {
		change(line, LineState.WAITING,
				"set state = 'READY', own = false, reason_code = null, reason = null, settled_at = null ");
	}

	/**
	 * Notes that the farm does not try it now.
	 */
	void bar(OrderLine line, Answer.Barred barred, Instant now) {
		fail(line, LineState.WAITING, barred.code(), barred.reason(),
				(barred.failed() != null) ? barred.failed().id() : null, now);
	}

	/**
	 * @param job the one that failed, if there was one
	 */
	void fail(OrderLine line, LineState from, String code, String reason, @Nullable JobId job, Instant now) {
		this.jdbc
			.sql("update order_line set state = 'FAILED', own = false, reason_code = :code, reason = :reason, "
					+ "job_id = :job, settled_at = :now " + ONE + "and state = :from")
			.param("job", (job != null) ? job.value() : null)
			.param("code", code)
			.param("reason", (reason.length() > 2000) ? reason.substring(0, 2000) : reason)
			.param("now", Columns.time(now))
			.param("order", line.order())
			.param("position", line.position())
			.param("from", from.name())
			.update();
	}

	/**
	 * Notes what became of the line's job.
	 */
	void settle(OrderLine line, Job ended, Instant now) {
		if (ended.state() == JobState.COMPLETED) {
			this.jdbc
				.sql("update order_line set state = 'READY', own = false, forced = false, settled_at = :now " + ONE
						+ "and state = 'RENDERING' and job_id = :job")
				.param("now", Columns.time(now))
				.param("order", line.order())
				.param("position", line.position())
				.param("job", ended.id().value())
				.update();
		}
		else {
			fail(line, LineState.RENDERING, code(ended),
					(ended.reason() != null) ? ended.reason() : "Its job was canceled", ended.id(), now);
		}
	}

	/**
	 * Has the line wait again.
	 */
	void giveBack(OrderLine line) {
		change(line, LineState.RENDERING, "set state = 'WAITING', job_id = null, own = false ");
	}

	/**
	 * Has a picture made again whose bytes are lost.
	 * @return whether it was there
	 */
	boolean lose(OrderLine line) {
		return change(line, LineState.READY, "set state = 'WAITING', job_id = null, own = false, forced = true ");
	}

	/**
	 * Has the failed lines of an order tried again.
	 * @return how many
	 */
	int retry(long order) {
		return this.jdbc
			.sql("update order_line set state = 'WAITING', settled_at = null where order_id = :order "
					+ "and state = 'FAILED'")
			.param("order", order)
			.update();
	}

	/**
	 * Has what an order has at the farm not be made any more.
	 */
	void cancelRendering(long order) {
		this.jdbc.sql("update order_line set state = 'CANCELED' where order_id = :order and state = 'RENDERING'")
			.param("order", order)
			.update();
	}

	/**
	 * Has lines of an order not be made that wait.
	 * @param first the position of the first of them
	 * @param last that of the last
	 */
	void cancelWaiting(long order, int first, int last) {
		this.jdbc.sql(
				"update order_line set state = 'CANCELED' where order_id = :order and position between :first and :last "
						+ "and state = 'WAITING'")
			.param("order", order)
			.param("first", first)
			.param("last", last)
			.update();
	}

	/**
	 * Notes that the job of a canceled line was seen to.
	 */
	void leave(OrderLine line) {
		change(line, LineState.CANCELED, "set own = false ");
	}

	private boolean change(OrderLine line, LineState from, String set) {
		return this.jdbc.sql("update order_line " + set + ONE + "and state = :from")
			.param("order", line.order())
			.param("position", line.position())
			.param("from", from.name())
			.update() == 1;
	}

	private static String code(Job ended) {
		return (ended.state() == JobState.CANCELED || ended.reasonCode() == null) ? "JOB_CANCELED" : ended.reasonCode();
	}

}
