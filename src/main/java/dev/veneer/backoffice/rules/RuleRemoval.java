package dev.veneer.backoffice.rules;

import java.util.List;

import dev.veneer.backoffice.form.Sure;
import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.rules.RuleUses.Use;
import dev.veneer.material.Label;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Removes a rule that no part uses, after asking.
 */
@Component
class RuleRemoval {

	private final Words words;

	RuleRemoval(Words words) {
		this.words = words;
	}

	/**
	 * @param address of the rule
	 */
	String ask(Label rule, String address, Model view) {
		String name = rule.in(LocaleContextHolder.getLocale());
		view.addAttribute("sure",
				new Sure(this.words.get("rules.remove.title", name), this.words.get("rules.remove.sure"),
						this.words.get("rules.remove"), address + "/remove", RuleListPages.ADDRESS));
		return "backoffice/sure";
	}

	/**
	 * @param uses that keep it from being removed
	 * @param told the message when it is done
	 */
	String remove(Label rule, List<Use> uses, Runnable deed, String told, RedirectAttributes next) {
		String name = rule.in(LocaleContextHolder.getLocale());
		if (!uses.isEmpty()) {
			this.words.warn(next,
					this.words.get("rules.used", name, String.join("; ", uses.stream().map(Use::toString).toList())));
			return "redirect:" + RuleListPages.ADDRESS;
		}
		try {
			deed.run();
			this.words.tell(next, told, name);
		}
		catch (IllegalArgumentException ex) {
			this.words.warn(next, ex.getMessage());
		}
		return "redirect:" + RuleListPages.ADDRESS;
	}

}
