package dev.veneer.backoffice.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import dev.veneer.account.People;
import dev.veneer.account.Person;
import dev.veneer.audit.Actors;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Change;
import dev.veneer.audit.Entry;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The changes, the newest first. Everything about what is shown stands in the address, so
 * it can be passed on.
 */
@Controller
class AuditPages {

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private final Audit audit;

	private final People people;

	AuditPages(Audit audit, People people) {
		this.audit = audit;
		this.people = people;
	}

	@GetMapping("/backoffice/audit")
	String list(AuditFilter filter, @RequestParam(required = false) @Nullable String before, Model view) {
		List<Entry> entries = filter.isPossible()
				? this.audit.read(filter.kind(), filter.thing(), filter.actor(), number(before)) : List.of();
		view.addAttribute("filter", filter);
		view.addAttribute("lines", entries.stream().map(Line::of).toList());
		view.addAttribute("older", (entries.size() == Audit.AT_ONCE) ? entries.get(entries.size() - 1).id() : null);
		view.addAttribute("newest", before == null);
		view.addAttribute("kinds", this.audit.kinds());
		view.addAttribute("names", this.people.all().stream().map(Person::username).toList());
		view.addAttribute("nobody", Actors.NOBODY);
		return "backoffice/audit/list";
	}

	private static @Nullable Long number(@Nullable String text) {
		if (text == null) {
			return null;
		}
		if (!NUMBER.matcher(text).matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "before is the number of a change");
		}
		return Long.valueOf(text);
	}

	/**
	 * A change in the list.
	 *
	 * @param at in UTC, such as {@code 2026-11-25T21:42:36Z}
	 */
	record Line(long id, Instant at, String actor, String kind, String thing, List<Change> changes) {

		static Line of(Entry entry) {
			return new Line(entry.id(), entry.at().truncatedTo(ChronoUnit.SECONDS), entry.actor(),
					entry.subject().kind(), entry.subject().id(), entry.changes());
		}

	}

}
