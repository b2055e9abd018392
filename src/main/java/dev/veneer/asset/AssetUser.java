package dev.veneer.asset;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells of a module where its rows name files. Each module that keeps files has one: a
 * file that no row names is deleted after a while.
 */
public interface AssetUser {

	/**
	 * All its columns that hold the digests of files.
	 */
	List<Column> columns();

	/**
	 * A column of the database.
	 */
	record Column(String table, String name) {

		private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9_]*");

		public Column {
			if (!GRAMMAR.matcher(table).matches() || !GRAMMAR.matcher(name).matches()) {
				throw new IllegalArgumentException("There is no column '" + table + "." + name + "'");
			}
		}

		@Override
		public String toString() {
			return this.table + "." + this.name;
		}

	}

}
