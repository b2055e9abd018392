package dev.veneer.backoffice.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The back office's texts in the language of the request.
 */
@Component
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	public String get(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/**
	 * Has the next page say what was done.
	 */
	public void tell(RedirectAttributes next, String key, Object... arguments) {
		next.addFlashAttribute("told", new Told(get(key, arguments), null, false));
	}

	/**
	 * Has the next page say what was done, with a button that takes it back.
	 * @param undo where that button posts to
	 */
	public void tellWithUndo(RedirectAttributes next, String undo, String key, Object... arguments) {
		tellWithUndo(next, new Undo(undo, Map.of()), key, arguments);
	}

	public void tellWithUndo(RedirectAttributes next, Undo undo, String key, Object... arguments) {
		next.addFlashAttribute("told", new Told(get(key, arguments), undo, false));
	}

	/**
	 * Has the next page say why something was not done.
	 * @param sentence as it is shown
	 */
	public void warn(RedirectAttributes next, @Nullable String sentence) {
		next.addFlashAttribute("told", new Told(String.valueOf(sentence), null, true));
	}

	/**
	 * A notice above a page.
	 *
	 * @param undo what its button does, nothing when it has none
	 */
	public record Told(String text, @Nullable Undo undo, boolean bad) {

	}

	/**
	 * What takes something back.
	 *
	 * @param action where a form is sent
	 * @param fields what it sends
	 */
	public record Undo(String action, Map<String, String> fields) {

	}

}
