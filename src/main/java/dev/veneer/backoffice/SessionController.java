package dev.veneer.backoffice;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Tells a page's script that somebody is still signed in, and with which token forms are
 * sent now. Others can't read it: they are turned away, and foreign pages by the browser.
 */
@Controller
class SessionController {

	@GetMapping("/backoffice/session")
	@ResponseBody
	Field session(CsrfToken token) {
		return new Field(token.getParameterName(), token.getToken());
	}

	/**
	 * The hidden field of a form.
	 */
	record Field(String name, String value) {
	}

}
