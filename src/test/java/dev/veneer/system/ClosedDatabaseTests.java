package dev.veneer.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
			run(pool, "shutdown immediately");
			// the pool knows it only when somebody was told so
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(pool, "select legs from chair"));
			run(pool, "select legs from chair");
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
		config.setMaximumPoolSize(1);
		config.setExceptionOverrideClassName(ClosedDatabase.class.getName());
		return new HikariDataSource(config);
	}

}
