package dev.veneer.account;

import java.util.List;
import java.util.Optional;

import dev.veneer.account.PersonTable.Row;

import org.springframework.stereotype.Component;

/**
 * Everybody who may sign in, and who could once. Passwords stay inside.
 */
@Component
public class People {

	private final PersonTable table;

	People(PersonTable table) {
		this.table = table;
	}

	/**
	 * All of them by name, disabled ones too.
	 */
	public List<Person> all() {
		return this.table.all().stream().map(Row::person).toList();
	}

	public Optional<Person> find(String username) {
		return this.table.find(username).map(Row::person);
	}

}
