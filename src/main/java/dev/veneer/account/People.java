package dev.veneer.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who may sign in, in the database.
 */
@Component
class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean isEmpty() {
		return this.jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
	}

	Optional<Person> find(String username) {
		return this.jdbc.sql("select username, password, enabled from person where username = :username")
			.param("username", username)
			.query((row, number) -> person(row))
			.optional();
	}

	/**
	 * Adds a person.
	 * @throws org.springframework.dao.DuplicateKeyException when the name is taken
	 */
	@Transactional
	void add(Person person, Instant created) {
		this.jdbc
			.sql("insert into person (username, password, enabled, created) values (:username, :password, "
					+ ":enabled, :created)")
			.param("username", person.username())
			.param("password", person.password())
			.param("enabled", person.enabled())
			.param("created", TokenRows.utc(created))
			.update();
		for (Role role : person.roles()) {
			this.jdbc
				.sql("insert into person_role (person_id, role) select id, :role from person "
						+ "where username = :username")
				.param("role", role.name())
				.param("username", person.username())
				.update();
		}
	}

	void changePassword(String username, String encoded) {
		this.jdbc.sql("update person set password = :password where username = :username")
			.param("password", encoded)
			.param("username", username)
			.update();
	}

	private Person person(ResultSet row) throws SQLException {
		String username = row.getString("username");
		return new Person(username, row.getString("password"), row.getBoolean("enabled"), roles(username));
	}

	private Set<Role> roles(String username) {
		List<String> names = this.jdbc
			.sql("select role from person_role join person on person.id = person_id where username = :username")
			.param("username", username)
			.query(String.class)
			.list();
		Set<Role> roles = EnumSet.noneOf(Role.class);
		names.forEach((name) -> roles.add(Role.valueOf(name)));
		return roles;
	}

}
