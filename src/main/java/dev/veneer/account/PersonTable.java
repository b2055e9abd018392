package dev.veneer.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.audit.Facts;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code person} with their roles.
 */
@Component
class PersonTable {

	static final String REVISION = "person";

	private static final ResultSetExtractor<List<Row>> ROWS = PersonTable::rows;

	private static final String SELECT = "select p.username, p.password, p.enabled, p.created, p.password_set, "
			+ "p.sessions, r.role from person p left join person_role r on r.person_id = p.id ";

	private final JdbcClient jdbc;

	PersonTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Row> all() {
		return this.jdbc.sql(SELECT + "order by p.username").query(ROWS);
	}

	Optional<Row> find(String username) {
		return this.jdbc.sql(SELECT + "where p.username = :username")
			.param("username", username)
			.query(ROWS)
			.stream()
			.findFirst();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
	}

	/**
	 * How many may sign in and are administrators, apart from that one.
	 */
	long administratorsBesides(String username) {
		return this.jdbc
			.sql("select count(*) from person p join person_role r on r.person_id = p.id "
					+ "where p.enabled and r.role = :role and p.username <> :username")
			.param("role", Role.ADMINISTRATOR.name())
			.param("username", username)
			.query(Long.class)
			.single();
	}

	void insert(String username, String encoded, Instant now) {
		this.jdbc
			.sql("insert into person (username, password, enabled, created, password_set) "
					+ "values (:username, :password, true, :now, :now)")
			.param("username", username)
			.param("password", encoded)
			.param("now", TokenRows.utc(now))
			.update();
	}

	void putRoles(String username, Set<Role> roles) {
		this.jdbc.sql("delete from person_role where person_id = (select id from person where username = :username)")
			.param("username", username)
			.update();
		for (Role role : roles) {
			this.jdbc
				.sql("insert into person_role (person_id, role) select id, :role from person "
						+ "where username = :username")
				.param("role", role.name())
				.param("username", username)
				.update();
		}
	}

	/** Ends the person's sessions. */
	void enable(String username, boolean enabled) {
		this.jdbc.sql("update person set enabled = :enabled, sessions = sessions + 1 where username = :username")
			.param("enabled", enabled)
			.param("username", username)
			.update();
	}

	/** Ends the person's sessions. */
	void putPassword(String username, String encoded, Instant now) {
		this.jdbc
			.sql("update person set password = :password, password_set = :now, sessions = sessions + 1 "
					+ "where username = :username")
			.param("password", encoded)
			.param("now", TokenRows.utc(now))
			.param("username", username)
			.update();
	}

	/**
	 * Keeps the same password in another way.
	 */
	void encodeAnew(String username, String before, String encoded) {
		this.jdbc.sql("update person set password = :password where username = :username and password = :before")
			.param("password", encoded)
			.param("username", username)
			.param("before", before)
			.update();
	}

	// a row for each role, those of a person side by side
	private static List<Row> rows(ResultSet row) throws SQLException {
		List<Row> rows = new ArrayList<>();
		Set<Role> roles = EnumSet.noneOf(Role.class);
		while (row.next()) {
			String username = row.getString("username");
			int last = rows.size() - 1;
			if (last >= 0 && rows.get(last).person().username().equals(username)) {
				rows.remove(last);
			}
			else {
				roles.clear();
			}
			String role = row.getString("role");
			if (role != null) {
				roles.add(Role.valueOf(role));
			}
			rows.add(row(row, username, roles));
		}
		return rows;
	}

	private static Row row(ResultSet row, String username, Set<Role> roles) throws SQLException {
		Person person = new Person(username, roles, row.getBoolean("enabled"), instant(row, "created"),
				instant(row, "password_set"));
		return new Row(person, row.getString("password"), row.getLong("sessions"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * A person, and what stays inside.
	 *
	 * @param password encoded, with the encoder's name in front
	 * @param sessions under which number sessions of the person begin now
	 */
	record Row(Person person, String password, long sessions) {

		SignedIn signedIn() {
			return new SignedIn(this.person, this.password, this.sessions);
		}

		/** A password is told of by the time at which it was set. */
		Facts facts() {
			return Facts.of("enabled", this.person.enabled())
				.and("roles", this.person.roles().stream().map(Role::name).collect(Collectors.joining(", ")))
				.and("password", this.person.passwordSet());
		}

		@Override
		public String toString() {
			return this.person.toString();
		}

	}

}
