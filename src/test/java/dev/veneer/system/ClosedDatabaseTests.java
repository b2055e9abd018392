package dev.veneer.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database in a file that closes itself under a pool of connections.
 */
class ClosedDatabaseTests {

	@TempDir
	private Path folder;

	@Test
	void isOpenedAgainByTheNextWhoNeedsIt() throws SQLException {
		try (HikariDataSource pool = pool()) {
			run(pool, "create table chair (legs integer)");
			run(pool, "insert into chair values (4)");
			try (Connection one = pool.getConnection(); Connection other = pool.getConnection()) {
				for (Connection each : List.of(one, other)) {
					assertThatExceptionOfType(SQLException.class)
						.isThrownBy(() -> each.createStatement().execute("shutdown immediately"));
				}
			}
			run(pool, "select legs from chair");
			assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isPositive();
		}
	}

	private static void run(HikariDataSource pool, String sql) throws SQLException {
		try (Connection connection = pool.getConnection()) {
			connection.createStatement().execute(sql);
		}
	}

	private HikariDataSource pool() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl("jdbc:h2:file:" + this.folder.resolve("database"));
		config.setMaximumPoolSize(2);
		config.setExceptionOverrideClassName(ClosedDatabase.class.getName());
		return new HikariDataSource(config);
	}

}
