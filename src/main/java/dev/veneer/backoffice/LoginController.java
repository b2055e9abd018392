package dev.veneer.backoffice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page on which staff sign in. Spring Security takes what the form sends.
 */
@Controller
class LoginController {

	@GetMapping("/login")
	String login() {
		return "backoffice/login";
	}

}
