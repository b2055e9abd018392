package dev.veneer.system;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads numbers in addresses. Each has one spelling: Java itself would take a sign, zeros
 * in front and the digits of all scripts. A converter would not do, since Spring tries
 * its own after it.
 */
@ControllerAdvice
class Numbers {

	private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

	@InitBinder
	void read(WebDataBinder binder) {
		binder.registerCustomEditor(long.class, new Editor());
	}

	private static final class Editor extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			if (!NUMBER.matcher(text).matches()) {
				throw new IllegalArgumentException("'" + text + "' is no number");
			}
			setValue(Long.valueOf(text));
		}

	}

}
