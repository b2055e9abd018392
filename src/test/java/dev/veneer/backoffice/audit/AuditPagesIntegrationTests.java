package dev.veneer.backoffice.audit;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.veneer.RunningApp;
import dev.veneer.Visitor;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator looks up who changed what.
 */
class AuditPagesIntegrationTests extends RunningApp {

	private static final Subject STOOL = new Subject("gizmo", "kino <b>stool</b>");

	@LocalServerPort
	private int port;

	@Autowired
	private Audit audit;

	@Autowired
	private TransactionTemplate transaction;

	private Visitor admin;

	@BeforeEach
	void signIn() throws Exception {
		this.admin = new Visitor(this.port, "203.0.113.61").signIn("admin",
				Files.readString(HOME.resolve("admin-password")).strip());
	}

	@Test
	void tellsWhoChangedWhatFromWhatToWhat() throws Exception {
		note("anna", STOOL, Facts.of("knob", "<i>round</i>"), Facts.of("knob", "square"));
		String page = this.admin.get("/backoffice/audit?kind=gizmo&actor=anna").body();
		assertThat(page).contains("anna", "gizmo", "kino &lt;b&gt;stool&lt;/b&gt;", "knob",
				"<del>&lt;i&gt;round&lt;/i&gt;</del>", "<ins>square</ins>");
		assertThat(page).containsPattern("<time datetime=\"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\">");
	}

	@Test
	void tellsOfWhatIsFalseNow() throws Exception {
		note("anna", STOOL, Facts.of("folds", true), Facts.of("folds", false));
		assertThat(this.admin.get("/backoffice/audit?kind=gizmo").body()).contains("<del>true</del> <ins>false</ins>");
	}

	@Test
	void namesKindsAndFieldsInTheReadersLanguage() throws Exception {
		note("anna", new Subject("quality", "audited"), Facts.NONE, Facts.of("samples", 16).and("per-address", 2));
		assertThat(this.admin.get("/backoffice/audit?thing=audited").body()).contains("Quality", "Samples",
				"One address, an hour");
		assertThat(this.admin.get("/backoffice/audit?thing=audited&lang=ru").body()).contains("Качество", "Сэмплы",
				"С одного адреса, в час");
		this.admin.get("/backoffice/audit?lang=en");
	}

	@Test
	void leadsToOlderChangesUntilThereAreNone() throws Exception {
		Subject bench = new Subject("gizmo", "maru-bench");
		for (int i = 0; i < Audit.AT_ONCE + 3; i++) {
			note("boris", bench, Facts.of("slats", i), Facts.of("slats", i + 1));
		}
		String newest = this.admin.get("/backoffice/audit?thing=maru-bench").body();
		assertThat(rows(newest)).isEqualTo(Audit.AT_ONCE);
		Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(newest);
		assertThat(older.find()).isTrue();
		String oldest = this.admin.get(older.group(1).replace("&amp;", "&")).body();
		assertThat(rows(oldest)).isEqualTo(3);
		assertThat(oldest).contains("<del>0</del> <ins>1</ins>").doesNotContain("rel=\"next\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor=nobody-at-all", "kind=%00", "actor=a%00b", "thing=a%0ab",
			"actor=%27%20or%201=1%20--", "kind=GIZMO" })
	void saysThatThereIsNoSuchChange(String query) throws Exception {
		HttpResponse<String> answer = this.admin.get("/backoffice/audit?" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("There is no such change.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "x", "-1", "%2B5", "0x10", "99999999999999999999" })
	void refusesAPlaceThatIsNone(String before) throws Exception {
		assertThat(this.admin.get("/backoffice/audit?before=" + before).statusCode()).isEqualTo(400);
	}

	private static int rows(String page) {
		return page.split("<time ", -1).length - 1;
	}

	private void note(String actor, Subject subject, Facts before, Facts after) {
		this.transaction.executeWithoutResult((status) -> this.audit.noteAs(actor, subject, before, after));
	}

}
