package dev.veneer.backoffice.people;

import dev.veneer.account.OwnPassword;
import dev.veneer.account.RefusedException;
import dev.veneer.account.RefusedException.Reason;
import dev.veneer.account.SignedIn;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Everybody's own password. The session in which it is changed goes on, the person's
 * others end.
 */
@Controller
@RequestMapping("/backoffice/password")
class PasswordPages {

	private final OwnPassword password;

	private final Refusals refusals;

	private final Words words;

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	PasswordPages(OwnPassword password, Refusals refusals, Words words) {
		this.password = password;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping
	String form(Model view) {
		return show(new FormErrors(), view);
	}

	@PostMapping
	String change(PasswordForm form, Authentication me, HttpServletRequest request, HttpServletResponse answer,
			Model view, RedirectAttributes next) {
		FormErrors errors = new FormErrors();
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!form.again().equals(form.fresh())) {
			errors.add("again", this.words.get("people.password.differs"));
		}
		else {
			try {
				goOn(change(form, me, request).takeOver(me), request, answer);
				this.words.tell(next, "people.done.password");
				return "redirect:/backoffice/password";
			}
			catch (RefusedException ex) {
				status = refuse(ex, errors, answer);
			}
		}
		answer.setStatus(status.value());
		return show(errors, view);
	}

	private SignedIn change(PasswordForm form, Authentication me, HttpServletRequest request) {
		return this.password.change(me.getName(), form.old(), form.fresh(), request.getRemoteAddr());
	}

	private HttpStatus refuse(RefusedException ex, FormErrors errors, HttpServletResponse answer) {
		this.refusals.note(ex, errors);
		if (ex.reason() != Reason.PASSWORD_BRAKE) {
			return HttpStatus.UNPROCESSABLE_CONTENT;
		}
		answer.setHeader(HttpHeaders.RETRY_AFTER, ex.arguments().get(0).toString());
		return HttpStatus.TOO_MANY_REQUESTS;
	}

	private void goOn(Authentication me, HttpServletRequest request, HttpServletResponse answer) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(me);
		SecurityContextHolder.setContext(context);
		request.changeSessionId();
		this.sessions.saveContext(context, request, answer);
	}

	private static String show(FormErrors errors, Model view) {
		view.addAttribute("errors", errors);
		return "backoffice/people/password";
	}

}
