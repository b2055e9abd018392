package dev.veneer.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a real H2 says, and what is made of it.
 */
class ClosedDatabaseTests {

	private final ClosedDatabase closed = new ClosedDatabase();

	@Test
	void givesUpConnectionsOfADatabaseThatClosedItself() throws SQLException {
		Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
		Connection other = DriverManager.getConnection("jdbc:h2:mem:");
		other.close();
		connection.createStatement().execute("shutdown immediately");
		assertThat(this.closed.adjudicate(failure(connection))).isEqualTo(Override.MUST_EVICT);
		assertThat(this.closed.adjudicate(failure(other))).isEqualTo(Override.MUST_EVICT);
	}

	@Test
	void keepsAConnectionWhoseStatementIsWrong() throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			assertThat(this.closed.adjudicate(failure(connection))).isEqualTo(Override.CONTINUE_EVICT);
		}
	}

	private static SQLException failure(Connection connection) {
		return catchThrowableOfType(SQLException.class,
				() -> connection.createStatement().execute("select legs from chair"));
	}

}
