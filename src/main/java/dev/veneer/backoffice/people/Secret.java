package dev.veneer.backoffice.people;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Something that the next page shows and no other.
 *
 * @param text what it is
 */
record Secret(String text, String value) {

	void show(RedirectAttributes next) {
		next.addFlashAttribute("secret", this);
	}

	/**
	 * Hides it: it must not get into a log by accident.
	 */
	@Override
	public String toString() {
		return "Secret[text=" + this.text + "]";
	}

}
