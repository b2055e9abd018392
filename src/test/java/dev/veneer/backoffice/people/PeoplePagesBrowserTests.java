package dev.veneer.backoffice.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.veneer.account.People;
import dev.veneer.account.Role;
import dev.veneer.backoffice.BackofficeBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator lets people and programs in, and puts them out again.
 */
class PeoplePagesBrowserTests extends BackofficeBrowser {

	@Autowired
	private People people;

	@Test
	void makesAPersonWhoSignsInUntilTheyAreDisabled() {
		go("/backoffice/people/_new");
		fill("username", "anna");
		press(button("Make the person"));
		assertThat(this.page.locator("#roles-error").innerText()).startsWith("Tick a role");
		this.page.getByLabel("3D artist").check();
		press(button("Make the person"));
		assertThat(text()).contains("anna can sign in now.");
		String password = this.page.locator("#secret").innerText();
		assertThat(copied()).isEqualTo(password);
		this.page.reload();
		assertThat(text()).contains("anna").doesNotContain(password);
		try (BrowserContext elsewhere = this.page.context().browser().newContext()) {
			Page hers = signIn(elsewhere, "anna", password);
			assertThat(hers.url()).endsWith("/backoffice");
			assertThat(hers.locator(".rooms").innerText()).contains("Models").doesNotContain("People");
			press(link("anna"));
			this.page.getByLabel("Administrator").check();
			press(button("Save"));
			hers.reload();
			assertThat(hers.locator(".rooms").innerText()).contains("People");
			press(rowOf("anna").getByText("Disable"));
			hers.reload();
			assertThat(hers.url()).endsWith("/login");
		}
		assertThat(this.people.find("anna").orElseThrow().enabled()).isFalse();
		press(button("Undo"));
		assertThat(text()).contains("anna can sign in again.");
		assertThat(this.people.find("anna").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR, Role.ARTIST);
		press(rowOf("anna").getByText("Disable"));
	}

	@Test
	void makesATokenThatCallsUntilItIsRevoked() throws Exception {
		go("/backoffice/people/_tokens/_new");
		fill("name", "spring fair");
		fill("renders", "0");
		this.page.getByLabel("job:read").check();
		this.page.locator("form.sheet").evaluate("(form) => { form.noValidate = true; }");
		press(button("Make the token"));
		assertThat(this.page.locator("#renders-error").innerText()).contains("from 1 to 1000000, not 0");
		assertThat(this.page.getByLabel("job:read").isChecked()).isTrue();
		fill("renders", "100");
		press(button("Make the token"));
		String secret = this.page.locator("#secret").innerText();
		assertThat(secret).startsWith("vnr_");
		assertThat(calls(secret)).isEqualTo(200);
		go("/backoffice/people");
		assertThat(rowOf("spring fair").innerText()).contains("job:read", "0 of 100", "20");
		press(rowOf("spring fair").getByText("Revoke"));
		assertThat(text()).contains("It can't be undone");
		assertThat(calls(secret)).isEqualTo(200);
		press(button("Revoke"));
		assertThat(text()).contains("Token spring fair is revoked.");
		assertThat(calls(secret)).isEqualTo(401);
		go("/backoffice/audit?kind=token&actor=admin");
		assertThat(text()).contains("Token", "Revoked", "spring fair", "Renders a day").doesNotContain(secret);
	}

	@Test
	void changesWhatCallersWithoutATokenMayCause() {
		go("/backoffice/people");
		fill("perAddress", "50");
		fill("total", "40");
		press(button("Save"));
		assertThat(this.page.locator("#total-error").innerText()).contains("from 50");
		fill("total", "500");
		press(button("Save"));
		assertThat(text()).contains("The budget is saved.");
		assertThat(this.page.locator("[name=total]").inputValue()).isEqualTo("500");
		go("/backoffice/audit?kind=budget");
		assertThat(row("All addresses, an hour").innerText()).contains("admin", "anonymous", "2000", "500");
	}

	@Test
	void keepsTheLastAdministratorIn() {
		go("/backoffice/people");
		assertThat(rowOf("admin").getByText("Disable").count()).isZero();
		press(rowOf("admin").getByRole(AriaRole.LINK));
		this.page.getByLabel("Administrator").uncheck();
		this.page.getByLabel("Viewer").check();
		press(button("Save"));
		assertThat(this.page.locator("#roles-error").innerText()).contains("from yourself");
		assertThat(this.page.getByLabel("Viewer").isChecked()).isTrue();
	}

	private Locator rowOf(String name) {
		return this.page.locator("tr", new Page.LocatorOptions()
			.setHas(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))));
	}

	private Page signIn(BrowserContext context, String name, String password) {
		Page page = context.newPage();
		page.navigate("http://127.0.0.1:" + this.port + "/login?lang=en");
		page.locator("[name=username]").fill(name);
		page.locator("[name=password]").fill(password);
		press(page.locator("main button"));
		return page;
	}

	private String copied() {
		this.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		press(button("Copy"));
		button("Copied").waitFor();
		return (String) this.page.evaluate("() => navigator.clipboard.readText()");
	}

	private int calls(String secret) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/jobs"))
			.header("Authorization", "Bearer " + secret)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

}
