package dev.veneer.system;

import java.sql.SQLException;
import java.util.Set;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * The embedded database closes itself when it can't write, on a full disk for one. Its
 * connections never recover; the next one that is made opens it again.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

	/** H2: the object is closed, the connection is broken, the database is closed. */
	private static final Set<Integer> CLOSED = Set.of(90007, 90067, 90098, 90121);

	@java.lang.Override
	public Override adjudicate(SQLException ex) {
		return CLOSED.contains(ex.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

}
