package dev.veneer.account;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.veneer.RunningApp;
import dev.veneer.account.PersonTable.Row;
import dev.veneer.account.RefusedException.Reason;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Entry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * People are made, edited and disabled. Except within a test, admin is the only
 * administrator who can sign in.
 */
class PersonEditorIntegrationTests extends RunningApp {

	@Autowired
	private PersonEditor editor;

	@Autowired
	private PersonTable table;

	@Autowired
	private People people;

	@Autowired
	private Sessions sessions;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private Audit audit;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void makesAPersonAndNotesItWithoutThePassword() {
		String password = this.editor.make("mia", Set.of(Role.SALES, Role.ARTIST));
		Row row = this.table.find("mia").orElseThrow();
		assertThat(this.encoder.matches(password, row.password())).isTrue();
		assertThat(row.person().roles()).containsExactly(Role.ARTIST, Role.SALES);
		assertThat(entries("mia")).singleElement().satisfies((entry) -> {
			assertThat(entry.changes()).extracting((change) -> change.field() + "=" + change.to())
				.contains("enabled=true", "roles=ARTIST, SALES");
			assertThat(entry.toString()).doesNotContain(password, row.password());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Anna", "anna k", "1anna", "_new", "anna.", "anna..k", "-anna", "anna@home",
			"\u0430nna", "anna\u0000", "a1234567890123456789012345678901234567890", "\u0131rmak" })
	void refusesNamesThatAreNotCanonical(String name) {
		refused(Reason.USERNAME, () -> this.editor.make(name, Set.of(Role.VIEWER)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "anna.k", "anna-maria_2", "a123456789012345678901234567890123456789" })
	void takesNamesThatAre(String name) {
		this.editor.make(name, Set.of(Role.VIEWER));
		assertThat(this.people.find(name)).isPresent();
		refused(Reason.USERNAME_TAKEN, () -> this.editor.make(name, Set.of(Role.VIEWER)));
	}

	@Test
	void refusesSomebodyWithoutARole() {
		refused(Reason.NO_ROLE, () -> this.editor.make("idle", Set.of()));
		assertThat(this.people.find("idle")).isEmpty();
		refused(Reason.NO_ROLE, () -> this.editor.putRoles("admin", Set.of(), Edition.ANY));
	}

	@Test
	void keepsTheLastAdministrator() {
		refused(Reason.LAST_ADMINISTRATOR, () -> this.editor.enable("admin", false));
		refused(Reason.LAST_ADMINISTRATOR,
				() -> this.editor.putRoles("admin", Set.of(Role.ARTIST, Role.VIEWER), Edition.ANY));
		this.editor.make("deputy", Set.of(Role.ADMINISTRATOR));
		this.editor.enable("deputy", false);
		refused(Reason.LAST_ADMINISTRATOR, () -> this.editor.enable("admin", false));
		assertThat(this.people.find("admin").orElseThrow().isActiveAdministrator()).isTrue();
	}

	@Test
	void keepsOneOfTwoAdministratorsWhoDisableEachOther() throws Exception {
		this.editor.make("castor", Set.of(Role.ADMINISTRATOR));
		this.editor.make("pollux", Set.of(Role.ADMINISTRATOR));
		this.editor.enable("admin", false);
		try {
			assertThat(atOnce(() -> disables("castor"), () -> disables("pollux"))).containsExactlyInAnyOrder(true,
					false);
		}
		finally {
			this.editor.enable("admin", true);
			this.editor.enable("castor", false);
			this.editor.enable("pollux", false);
		}
	}

	@Test
	void losesNoEditOfSomebodyElse() {
		this.editor.make("shared", Set.of(Role.VIEWER));
		Edition seen = this.audit.edition(PersonEditor.subject("shared"));
		this.editor.putRoles("shared", Set.of(Role.SALES), seen);
		assertThatExceptionOfType(EditConflictException.class)
			.isThrownBy(() -> this.editor.putRoles("shared", Set.of(Role.ARTIST), seen));
		assertThat(this.people.find("shared").orElseThrow().roles()).containsExactly(Role.SALES);
	}

	@Test
	void endsSessionsWithTheRightToSignIn() {
		this.editor.make("otto", Set.of(Role.VIEWER));
		SignedIn otto = signedIn("otto");
		assertThat(this.sessions.find(otto)).isPresent();
		this.editor.enable("otto", false);
		assertThat(this.sessions.find(otto)).isEmpty();
		this.editor.enable("otto", true);
		assertThat(this.sessions.find(otto)).isEmpty();
		assertThat(this.sessions.find(signedIn("otto"))).isPresent();
		assertThat(entries("otto")).hasSize(3);
	}

	@Test
	void endsSessionsWithThePassword() {
		String first = this.editor.make("pia", Set.of(Role.VIEWER));
		SignedIn pia = signedIn("pia");
		String second = this.editor.resetPassword("pia");
		assertThat(second).isNotEqualTo(first);
		assertThat(this.sessions.find(pia)).isEmpty();
		assertThat(entries("pia").get(0).changes()).singleElement()
			.satisfies((change) -> assertThat(change.field()).isEqualTo("password"));
		assertThat(entries("pia").toString()).doesNotContain(first, second);
	}

	@Test
	void hasSessionsFollowTheRoles() {
		this.editor.make("rolf", Set.of(Role.VIEWER));
		SignedIn rolf = signedIn("rolf");
		this.editor.putRoles("rolf", Set.of(Role.SALES), Edition.ANY);
		assertThat(this.sessions.find(rolf).orElseThrow().getAuthorities()).extracting("authority")
			.containsExactly("ROLE_SALES");
	}

	@Test
	void hasSessionsFollowAnEditOfAnotherInstance() throws Exception {
		this.editor.make("far", Set.of(Role.VIEWER));
		SignedIn far = signedIn("far");
		assertThat(this.sessions.find(far)).isPresent();
		this.jdbc.sql("update person set enabled = false, sessions = sessions + 1 where username = 'far'").update();
		this.jdbc.sql("update revision set number = number + 1 where name = 'person'").update();
		Thread.sleep(500);
		assertThat(this.sessions.find(far)).isEmpty();
	}

	@Test
	void knowsASessionThatIsYoungerThanWhatItKeeps() {
		assertThat(this.sessions.find(signedIn("admin"))).isPresent();
		// as another instance makes her, a moment ago
		this.jdbc
			.sql("insert into person (username, password, enabled, created, password_set) "
					+ "values ('young', 'x', true, current_timestamp, current_timestamp)")
			.update();
		this.jdbc.sql("update revision set number = number + 1 where name = 'person'").update();
		assertThat(this.sessions.find(signedIn("young"))).isPresent();
	}

	@Test
	void encodesNoPasswordAnewThatWasChangedMeanwhile() {
		this.editor.make("race", Set.of(Role.VIEWER));
		String before = this.table.find("race").orElseThrow().password();
		this.editor.resetPassword("race");
		String after = this.table.find("race").orElseThrow().password();
		this.table.encodeAnew("race", before, "stale");
		assertThat(this.table.find("race").orElseThrow().password()).isEqualTo(after);
	}

	private boolean disables(String username) {
		try {
			this.editor.enable(username, false);
			return true;
		}
		catch (RefusedException ex) {
			assertThat(ex.reason()).isEqualTo(Reason.LAST_ADMINISTRATOR);
			return false;
		}
	}

	private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<Boolean> first = threads.submit(() -> {
				start.await();
				return one.call();
			});
			Future<Boolean> second = threads.submit(() -> {
				start.await();
				return other.call();
			});
			return List.of(first.get(), second.get());
		}
		finally {
			threads.shutdownNow();
		}
	}

	private SignedIn signedIn(String username) {
		return this.table.find(username).orElseThrow().signedIn();
	}

	private List<Entry> entries(String username) {
		return this.audit.read("person", username, null, null);
	}

	private static void refused(Reason reason, ThrowingCallable edit) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(edit)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
