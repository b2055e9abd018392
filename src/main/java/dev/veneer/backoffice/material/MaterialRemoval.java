package dev.veneer.backoffice.material;

import java.util.List;

import dev.veneer.backoffice.form.Sure;
import dev.veneer.backoffice.form.Words;
import dev.veneer.material.Label;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Removes a nature or a pattern that nothing uses, after asking.
 */
@Component
class MaterialRemoval {

	private static final String OVERVIEW = "/backoffice/materials";

	private final Saving saving;

	private final Words words;

	MaterialRemoval(Saving saving, Words words) {
		this.saving = saving;
		this.words = words;
	}

	/**
	 * @param kind what its texts begin with: {@code nature} or {@code pattern}
	 * @param uses that keep it from being removed
	 */
	String ask(String kind, String id, Label label, List<String> uses, Model view, RedirectAttributes next) {
		String name = label.in(LocaleContextHolder.getLocale());
		if (!uses.isEmpty()) {
			return refuse(name, uses, next);
		}
		String address = OVERVIEW + "/" + kind + "s/" + id;
		view.addAttribute("sure",
				new Sure(this.words.get("material." + kind + ".remove", name), this.words.get("material.remove.sure"),
						this.words.get("material.remove"), address + "/remove", address));
		return "backoffice/sure";
	}

	String remove(String kind, Label label, List<String> uses, Runnable deed, RedirectAttributes next) {
		String name = label.in(LocaleContextHolder.getLocale());
		if (!uses.isEmpty()) {
			return refuse(name, uses, next);
		}
		if (this.saving.attempt(deed, next)) {
			this.words.tell(next, "material." + kind + ".done.remove", name);
		}
		return "redirect:" + OVERVIEW;
	}

	private String refuse(String name, List<String> uses, RedirectAttributes next) {
		this.words.warn(next, this.words.get("material.remove.used", name, String.join("; ", uses)));
		return "redirect:" + OVERVIEW;
	}

}
