package dev.veneer.asset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that some row names.
 */
@Component
class NamedAssets {

	private final JdbcClient jdbc;

	private final List<AssetUser> users;

	NamedAssets(JdbcClient jdbc, List<AssetUser> users) {
		this.jdbc = jdbc;
		this.users = users;
	}

	/**
	 * In one statement, which sees all tables at the same moment.
	 */
	Set<Sha256> read() {
		String sql = this.users.stream()
			.flatMap((user) -> user.columns().stream())
			.map((column) -> "select " + column.name() + " as digest from " + column.table())
			.collect(Collectors.joining(" union "));
		return new HashSet<>(this.jdbc.sql("select digest from (" + sql + ") named where digest is not null")
			.query((row, number) -> new Sha256(row.getString("digest")))
			.list());
	}

}
