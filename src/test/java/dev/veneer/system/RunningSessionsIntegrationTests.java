package dev.veneer.system;

import java.net.http.HttpResponse;
import java.util.Set;

import dev.veneer.RunningApp;
import dev.veneer.Visitor;
import dev.veneer.account.PersonEditor;
import dev.veneer.account.Role;
import dev.veneer.audit.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * People who have signed in, while others edit them and they change their passwords.
 */
class RunningSessionsIntegrationTests extends RunningApp {

	private static final String PASSWORD = "/backoffice/password";

	@LocalServerPort
	private int port;

	@Autowired
	private PersonEditor editor;

	@Test
	void goOnWithTheRolesOfToday() throws Exception {
		Visitor ines = visitor("203.0.113.51").signIn("ines", this.editor.make("ines", Set.of(Role.VIEWER)));
		assertThat(ines.get("/backoffice/people").statusCode()).isEqualTo(403);
		this.editor.putRoles("ines", Set.of(Role.ADMINISTRATOR), Edition.ANY);
		assertThat(ines.get("/backoffice/people").statusCode()).isEqualTo(200);
		this.editor.putRoles("ines", Set.of(Role.VIEWER), Edition.ANY);
		HttpResponse<String> refused = ines.get("/backoffice/people");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("ines").doesNotContain("/backoffice/people");
		assertThat(ines.get("/backoffice").statusCode()).isEqualTo(200);
	}

	@Test
	void takeFormsThatWereOpenBeforeSomebodySignedInAgain() throws Exception {
		String password = this.editor.make("olga", Set.of(Role.SALES));
		Visitor olga = visitor("203.0.113.58").signIn("olga", password);
		olga.get(PASSWORD);
		String token = olga.csrf();
		olga.signIn("olga", password).withCsrf(token);
		assertThat(
				olga.post(PASSWORD, "old", password, "fresh", "correct horse battery", "again", "correct horse battery")
					.statusCode())
			.isEqualTo(302);
	}

	@Test
	void loseNothingThatIsSentAfterTheirEnd() throws Exception {
		String password = this.editor.make("nora", Set.of(Role.SALES));
		Visitor nora = visitor("203.0.113.59").signIn("nora", password);
		nora.get(PASSWORD);
		String token = nora.csrf();
		this.editor.enable("nora", false);
		String[] typed = { "old", password, "fresh", "correct horse battery", "again", "correct horse battery" };
		HttpResponse<String> refused = nora.post(PASSWORD, typed);
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.body()).contains("Sign in in another tab", "href=\"/login\"");
		this.editor.enable("nora", true);
		nora.signIn("nora", password).withCsrf(token);
		assertThat(nora.post(PASSWORD, typed).statusCode()).as("sent again").isEqualTo(302);
	}

	@Test
	void endWithTheRightToSignIn() throws Exception {
		String password = this.editor.make("hugo", Set.of(Role.SALES));
		Visitor hugo = visitor("203.0.113.52").signIn("hugo", password);
		assertThat(hugo.get("/api/jobs").statusCode()).isEqualTo(200);
		this.editor.enable("hugo", false);
		assertThat(hugo.get("/api/jobs").statusCode()).isEqualTo(401);
		assertThat(hugo.get("/backoffice").headers().firstValue("Location")).hasValue("/login");
		assertThatIllegalStateException().isThrownBy(() -> visitor("203.0.113.52").signIn("hugo", password));
		this.editor.enable("hugo", true);
		assertThat(hugo.get("/backoffice").headers().firstValue("Location")).hasValue("/login");
		assertThat(hugo.signIn("hugo", password).get("/backoffice").statusCode()).isEqualTo(200);
	}

	@Test
	void endEverywhereElseWithAnotherPassword() throws Exception {
		String password = this.editor.make("emma", Set.of(Role.VIEWER));
		Visitor here = visitor("203.0.113.53").signIn("emma", password);
		Visitor there = visitor("203.0.113.54").signIn("emma", password);
		assertThat(change(here, password, "correct horse battery").statusCode()).isEqualTo(302);
		assertThat(here.get(PASSWORD).body()).contains("Your password is changed.");
		assertThat(here.get("/backoffice").statusCode()).isEqualTo(200);
		assertThat(there.get("/backoffice").headers().firstValue("Location")).hasValue("/login");
		assertThatIllegalStateException().isThrownBy(() -> there.signIn("emma", password));
		assertThat(there.signIn("emma", "correct horse battery").get("/backoffice").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			wrong,     a new password, a new password, The old password is wrong
			PRESENT,   a new password, another,        This is another one
			PRESENT,   too short,      too short,      10 characters or more
			PRESENT,   PRESENT,        PRESENT,        This is the old one
			PRESENT,   LONG,           LONG,           72 bytes at most
			PRESENT,   '',             '',             10 characters or more
			""")
	void keepAPasswordThatCanNotBeChangedSo(String old, String fresh, String again, String reason) throws Exception {
		String name = "kim" + Math.abs((old + fresh + again).hashCode());
		String password = this.editor.make(name, Set.of(Role.VIEWER));
		Visitor kim = visitor("203.0.113.55").signIn(name, password);
		HttpResponse<String> answer = kim.post(PASSWORD, "old", typed(old, password), "fresh", typed(fresh, password),
				"again", typed(again, password));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(reason).doesNotContain(password, "a new password");
		assertThat(kim.signIn(name, password).get("/backoffice").statusCode()).isEqualTo(200);
	}

	@Test
	void letNobodyTryOldPasswordsWithoutEnd() throws Exception {
		String password = this.editor.make("lena", Set.of(Role.VIEWER));
		Visitor lena = visitor("203.0.113.56").signIn("lena", password);
		for (int i = 0; i < 10; i++) {
			assertThat(change(lena, "wrong", "a new password").statusCode()).isEqualTo(422);
		}
		HttpResponse<String> braked = change(lena, password, "a new password");
		assertThat(braked.statusCode()).isEqualTo(429);
		assertThat(braked.headers().firstValue("Retry-After")).isPresent();
		assertThat(braked.body()).contains("wrong too often");
		assertThat(visitor("203.0.113.57").signIn("lena", password).get("/backoffice").statusCode()).isEqualTo(200);
	}

	private Visitor visitor(String address) {
		return new Visitor(this.port, address);
	}

	private static HttpResponse<String> change(Visitor visitor, String old, String fresh) throws Exception {
		visitor.get(PASSWORD);
		return visitor.post(PASSWORD, "old", old, "fresh", fresh, "again", fresh);
	}

	// 37 letters of two bytes
	private static String typed(String word, String password) {
		return word.replace("PRESENT", password).replace("LONG", "ж".repeat(37));
	}

}
