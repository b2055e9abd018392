package dev.veneer.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of tokens. The command line uses it without the rest of the app.
 */
@Component
class TokenRows {

	private static final String COLUMNS = "select id, name, hash, scopes, created, last_used, revoked, "
			+ "renders_per_day, orders_queued from api_token ";

	private final JdbcClient jdbc;

	TokenRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a token, unless there is one with that hash.
	 */
	boolean add(String name, String hash, Set<Scope> scopes, TokenBudget budget, Instant created) {
		return this.jdbc.sql("""
				insert into api_token (name, hash, scopes, created, renders_per_day, orders_queued)
				values (:name, :hash, :scopes, :created, :renders, :orders) on conflict do nothing""")
			.param("name", ApiToken.checkedName(name))
			.param("hash", hash)
			.param("scopes", Scope.write(scopes))
			.param("created", utc(created))
			.param("renders", budget.rendersPerDay())
			.param("orders", budget.ordersQueued())
			.update() == 1;
	}

	List<ApiToken> all() {
		return this.jdbc.sql(COLUMNS + "order by id").query((row, number) -> token(row)).list();
	}

	Map<String, ApiToken> validByHash() {
		Map<String, ApiToken> tokens = new LinkedHashMap<>();
		this.jdbc.sql(COLUMNS + "where revoked is null").query((row) -> {
			tokens.put(row.getString("hash"), token(row));
		});
		return tokens;
	}

	Optional<ApiToken> valid(String hash) {
		return this.jdbc.sql(COLUMNS + "where revoked is null and hash = :hash")
			.param("hash", hash)
			.query((row, number) -> token(row))
			.optional();
	}

	/**
	 * Those of that name with other secrets.
	 */
	List<ApiToken> validOthers(String name, String hash) {
		return this.jdbc.sql(COLUMNS + "where revoked is null and name = :name and hash <> :hash order by id")
			.param("name", name)
			.param("hash", hash)
			.query((row, number) -> token(row))
			.list();
	}

	Optional<ApiToken> find(long id) {
		return byId(id, "");
	}

	/**
	 * Reads the token and keeps others from changing it until the transaction ends.
	 */
	Optional<ApiToken> lock(long id) {
		return byId(id, " for update");
	}

	void revoke(long id, Instant when) {
		this.jdbc.sql("update api_token set revoked = :when where id = :id")
			.param("when", utc(when))
			.param("id", id)
			.update();
	}

	void putBudget(long id, TokenBudget budget) {
		this.jdbc.sql("update api_token set renders_per_day = :renders, orders_queued = :orders where id = :id")
			.param("renders", budget.rendersPerDay())
			.param("orders", budget.ordersQueued())
			.param("id", id)
			.update();
	}

	void touch(long id, Instant when) {
		this.jdbc.sql("update api_token set last_used = :when where id = :id")
			.param("when", utc(when))
			.param("id", id)
			.update();
	}

	private Optional<ApiToken> byId(long id, String lock) {
		return this.jdbc.sql(COLUMNS + "where id = :id" + lock)
			.param("id", id)
			.query((row, number) -> token(row))
			.optional();
	}

	private static ApiToken token(ResultSet row) throws SQLException {
		return new ApiToken(row.getLong("id"), row.getString("name"), Scope.parseAll(row.getString("scopes")),
				row.getObject("created", OffsetDateTime.class).toInstant(),
				instant(row.getObject("last_used", OffsetDateTime.class)),
				instant(row.getObject("revoked", OffsetDateTime.class)),
				new TokenBudget(row.getObject("renders_per_day", Integer.class),
						row.getObject("orders_queued", Integer.class)));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
