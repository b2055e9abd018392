package dev.veneer.backoffice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

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

	protected void go(String path) {
		this.page.navigate(address(path));
	}

	protected Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	protected Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	protected void fill(String field, String value) {
		this.page.locator("[name='" + field + "']").fill(value);
	}

	protected void tick(String field, String value, boolean ticked) {
		this.page.locator("[name='" + field + "'][value='" + value + "']").setChecked(ticked);
	}

	protected String text() {
		return this.page.locator("body").innerText();
	}

	/**
	 * The row of a table that has that text in it.
	 */
	protected Locator row(String text) {
		return this.page.locator("tr", new Page.LocatorOptions().setHasText(text));
	}

}
