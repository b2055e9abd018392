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

/**
 * The table of tokens. The command line uses it without the rest of the app.
 */
class TokenRows {

	private static final String COLUMNS = "select id, name, hash, scopes, created, last_used, revoked from api_token ";

	private final JdbcClient jdbc;

	TokenRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a token, unless there is one with that hash.
	 */
	boolean add(String name, String hash, Set<Scope> scopes, Instant created) {
		return this.jdbc.sql("""
				insert into api_token (name, hash, scopes, created)
				select :name, :hash, :scopes, :created
				where not exists (select 1 from api_token where hash = :hash)""")
			.param("name", ApiToken.checkedName(name))
			.param("hash", hash)
			.param("scopes", Scope.write(scopes))
			.param("created", utc(created))
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

	boolean revoke(long id, Instant when) {
		return this.jdbc.sql("update api_token set revoked = :when where id = :id and revoked is null")
			.param("when", utc(when))
			.param("id", id)
			.update() == 1;
	}

	int revokeOthers(String name, String hash, Instant when) {
		return this.jdbc
			.sql("update api_token set revoked = :when where name = :name and hash <> :hash and revoked is null")
			.param("when", utc(when))
			.param("name", name)
			.param("hash", hash)
			.update();
	}

	void touch(long id, Instant when) {
		this.jdbc.sql("update api_token set last_used = :when where id = :id")
			.param("when", utc(when))
			.param("id", id)
			.update();
	}

	private static ApiToken token(ResultSet row) throws SQLException {
		return new ApiToken(row.getLong("id"), row.getString("name"), Scope.parseAll(row.getString("scopes")),
				row.getObject("created", OffsetDateTime.class).toInstant(),
				instant(row.getObject("last_used", OffsetDateTime.class)),
				instant(row.getObject("revoked", OffsetDateTime.class)));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
