package dev.veneer.backoffice;

import com.microsoft.playwright.Page;
import dev.veneer.image.Qualities;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody saves a form after their session ended.
 */
class SignedOutBrowserTests extends BackofficeBrowser {

	@Autowired
	private Qualities qualities;

	@Test
	void keepTheirForm() {
		go("/backoffice/qualities/_new");
		fill("name", "patient");
		fill("size", "640");
		this.page.context().clearCookies();
		press(button("Save"));
		assertThat(this.page.locator("#refused")).containsText("You are no longer signed in.");
		assertThat(this.page.locator("[name=size]")).hasValue("640");
		assertThat(this.qualities.find("patient")).isEmpty();
		signInElsewhere();
		press(button("Save"));
		assertThat(text()).contains("Quality patient is saved.");
		assertThat(this.qualities.find("patient"))
			.hasValueSatisfying((saved) -> assertThat(saved.size()).isEqualTo(640));
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("status of 401"));
		this.complaints.clear();
	}

	@Test
	void keepTheirFormWhenTheServerIsAway() {
		go("/backoffice/qualities/_new");
		fill("name", "waiting");
		this.page.context().setOffline(true);
		press(button("Save"));
		assertThat(this.page.locator("#refused")).containsText("The server is not to be reached.");
		this.page.context().setOffline(false);
		press(button("Save"));
		assertThat(text()).contains("Quality waiting is saved.");
		this.complaints.clear();
	}

	private void signInElsewhere() {
		Page here = this.page;
		this.page = here.context().newPage();
		signIn("admin", PASSWORD);
		assertThat(text()).contains("Sign out");
		this.page.close();
		this.page = here;
	}

}
