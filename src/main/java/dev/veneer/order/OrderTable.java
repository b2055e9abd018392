package dev.veneer.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dev.veneer.asset.Sha256;
import dev.veneer.catalogue.Product;
import dev.veneer.material.Label;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code picture_order}.
 */
@Component
class OrderTable {

	/** Without the wishes, which may be long. */
	private static final String LIGHT = "id, product_id, product_name, product_name_ru, '[]' as wishes, owner_kind, "
			+ "owner, owner_name, sampling, paused, pause_reason, created_at, ended_at, canceled_at";

	private final JdbcClient jdbc;

	OrderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Order> find(long id) {
		return this.jdbc.sql("select * from picture_order where id = :id")
			.param("id", id)
			.query(OrderTable::order)
			.optional();
	}

	/**
	 * Reads the order and keeps others from changing it until the transaction ends.
	 */
	Optional<Order> lock(long id) {
		return this.jdbc.sql("select * from picture_order where id = :id for update")
			.param("id", id)
			.query(OrderTable::order)
			.optional();
	}

	/**
	 * The newest orders, the newest first, without their wishes.
	 * @param owner only theirs, nothing for everybody's
	 * @param before only those with a smaller number
	 */
	List<Order> list(@Nullable Orderer owner, long before, int limit) {
		return this.jdbc
			.sql("select " + LIGHT + " from picture_order where (:kind = '' or owner_kind = :kind and owner = :owner) "
					+ "and id < :before order by id desc limit :limit")
			.param("kind", (owner != null) ? owner.kind().name() : "")
			.param("owner", (owner != null) ? owner.id() : "")
			.param("before", before)
			.param("limit", limit)
			.query(OrderTable::order)
			.list();
	}

	/**
	 * Those for which something may be left to do, the oldest first, without their
	 * wishes.
	 */

	List<Order> open() {
		return this.jdbc.sql("select " + LIGHT + " from picture_order where ended_at is null order by id")
			.query(OrderTable::order)
			.list();
	}

	/**
	 * Whether it is neither paused nor canceled.
	 */
	boolean goesOn(long id) {
		return this.jdbc.sql("select count(*) from picture_order where id = :id and not paused and canceled_at is null")
			.param("id", id)
			.query(Integer.class)
			.single() == 1;
	}

	int openOf(Orderer owner) {
		return this.jdbc
			.sql("select count(*) from picture_order where owner_kind = :kind and owner = :owner and ended_at is null")
			.param("kind", owner.kind().name())
			.param("owner", owner.id())
			.query(Integer.class)
			.single();
	}

	/**
	 * Enters an order.
	 * @return its number
	 */
	long insert(OrderWish wish, String wishes, Orderer owner, @Nullable String key, Sha256 digest, Instant now) {
		Product product = wish.product();
		GeneratedKeyHolder id = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into picture_order (product_id, product_name, product_name_ru, wishes, owner_kind, owner, "
					+ "owner_name, idempotency_key, digest, sampling, paused, created_at) values (:product, "
					+ ":name, :nameRu, :wishes, :kind, :owner, :ownerName, :key, :digest, :sampling, false, " + ":now)")
			.param("product", product.id())
			.param("name", product.label().en())
			.param("nameRu", product.label().ru())
			.param("wishes", wishes)
			.param("kind", owner.kind().name())
			.param("owner", owner.id())
			.param("ownerName", owner.name())
			.param("key", key)
			.param("digest", digest.hex())
			.param("sampling", wish.samples())
			.param("now", Columns.time(now))
			.update(id, "id");
		return id.getKeyAs(Long.class);
	}

	/**
	 * The order that its owner gave that key, with what it asked for.
	 */
	Optional<Keyed> findByKey(Orderer owner, String key) {
		return this.jdbc
			.sql("select * from picture_order where owner_kind = :kind and owner = :owner and idempotency_key = :key")
			.param("kind", owner.kind().name())
			.param("owner", owner.id())
			.param("key", key)
			.query((row, number) -> new Keyed(order(row, number), new Sha256(row.getString("digest"))))
			.optional();
	}

	/**
	 * @param reason why it pauses by itself; nothing when a person wants it, or goes on
	 */
	void pause(long id, boolean paused, @Nullable String reason) {
		this.jdbc.sql("update picture_order set paused = :paused, pause_reason = :reason where id = :id")
			.param("paused", paused)
			.param("reason", (reason != null && reason.length() > 2000) ? reason.substring(0, 2000) : reason)
			.param("id", id)
			.update();
	}

	void approve(long id) {
		this.jdbc.sql("update picture_order set sampling = false where id = :id").param("id", id).update();
	}

	/**
	 * Notes that the order is canceled; it is ended when none of its lines waits any
	 * more.
	 */
	void cancel(long id, Instant now) {
		this.jdbc.sql("update picture_order set canceled_at = :now, paused = false, pause_reason = null where id = :id")
			.param("now", Columns.time(now))
			.param("id", id)
			.update();
	}

	void reopen(long id, String wishes) {
		this.jdbc.sql("update picture_order set ended_at = null, wishes = :wishes where id = :id")
			.param("wishes", wishes)
			.param("id", id)
			.update();
	}

	/**
	 * Orders that are not ended and had nothing left to do when they were looked at.
	 */
	List<Long> idle() {
		return this.jdbc.sql("select id from picture_order where ended_at is null "
				+ "and not exists (select 1 from order_line where state = 'WAITING' and order_id = picture_order.id) "
				+ "and not exists (select 1 from order_line where state = 'RENDERING' and order_id = picture_order.id)")
			.query(Long.class)
			.list();
	}

	void end(long id, Instant now) {
		this.jdbc
			.sql("update picture_order set ended_at = :now, sampling = false, paused = false, pause_reason = null "
					+ "where id = :id")
			.param("now", Columns.time(now))
			.param("id", id)
			.update();
	}

	/**
	 * Keeps others from ordering for that owner until the transaction ends.
	 */
	void lockDesk(Orderer owner) {
		for (String sql : List.of(
				"insert into order_desk (owner_kind, owner) values (:kind, :owner) on conflict do nothing",
				"update order_desk set orders = orders + 1 where owner_kind = :kind and owner = :owner")) {
			this.jdbc.sql(sql).param("kind", owner.kind().name()).param("owner", owner.id()).update();
		}
	}

	private static Order order(ResultSet row, int number) throws SQLException {
		return new Order(row.getLong("id"), row.getLong("product_id"),
				new Label(row.getString("product_name"), row.getString("product_name_ru")), row.getString("wishes"),
				new Orderer(Orderer.Kind.valueOf(row.getString("owner_kind")), row.getString("owner"),
						row.getString("owner_name")),
				row.getBoolean("sampling"), row.getBoolean("paused"), row.getString("pause_reason"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), Columns.instant(row, "ended_at"),
				Columns.instant(row, "canceled_at"));
	}

	/**
	 * An order with a key.
	 *
	 * @param digest of what it asks for
	 */
	record Keyed(Order order, Sha256 digest) {

	}

}
