package dev.veneer.backoffice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * Somebody who works at the pages of a back office.
 */
public abstract class Clerk {

	protected Page page;

	protected abstract String address(String path);

	protected void signIn(String name, String password) {
		go("/login");
		this.page.locator("[name=username]").fill(name);
		this.page.locator("[name=password]").fill(password);
		button("Sign in").click();
	}

	/**
	 * Clicks, and waits for the answer when that sends a form: a page asks first whether
	 * one is signed in.
	 */
	protected void press(Locator button) {
		button.click();
		settled();
	}

	protected Page settled() {
		this.page.locator("[data-sending]")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
		return this.page;
	}

	protected void go(String path) {
		settled().navigate(address(path));
	}

	protected Locator button(String name) {
		return settled().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	protected Locator link(String name) {
		return settled().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	protected void fill(String field, String value) {
		settled().locator("[name='" + field + "']").fill(value);
	}

	protected void tick(String field, String value, boolean ticked) {
		settled().locator("[name='" + field + "'][value='" + value + "']").setChecked(ticked);
	}

	protected String text() {
		return settled().locator("body").innerText();
	}

	/**
	 * The row of a table that has that text in it.
	 */
	protected Locator row(String text) {
		return settled().locator("tr", new Page.LocatorOptions().setHasText(text));
	}

}
