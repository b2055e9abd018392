package dev.veneer.backoffice.stale;

import java.time.Duration;
import java.util.List;

import dev.veneer.backoffice.form.Spans;
import dev.veneer.backoffice.form.Words;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Qualities;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.Consequences;
import dev.veneer.rendering.Consequences.StaleShelf;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The stale pictures by model and quality, and the button that has them rendered again.
 */
@Controller
@RequestMapping("/backoffice/stale")
class StalePages {

	private final StaleReading reading;

	private final Consequences consequences;

	private final Qualities qualities;

	private final Spans spans;

	private final Words words;

	StalePages(StaleReading reading, Consequences consequences, Qualities qualities, Spans spans, Words words) {
		this.reading = reading;
		this.consequences = consequences;
		this.qualities = qualities;
		this.spans = spans;
		this.words = words;
	}

	@GetMapping
	String list(Model view) {
		List<StaleShelf> shelves = this.reading.shelves(Duration.ofSeconds(1));
		view.addAttribute("rows", shelves.stream().map(this::row).toList());
		fill(shelves, view);
		return "backoffice/stale/list";
	}

	/**
	 * What the first page fetches for itself: counting may take longer than that page
	 * may.
	 */
	@GetMapping("/notice")
	String notice(Model view) {
		fill(this.reading.shelves(Duration.ofSeconds(30)), view);
		return "backoffice/stale/list :: notice";
	}

	@PostMapping
	String renew(@RequestParam(required = false) @Nullable String model,
			@RequestParam(required = false) @Nullable String quality, RedirectAttributes next) {
		int renewed = this.consequences.renew(wanted(model, quality));
		this.reading.touch();
		if (renewed > 0) {
			this.words.tell(next, "stale.done", renewed);
		}
		else {
			this.words.warn(next, this.words.get("stale.done.none"));
		}
		return "redirect:/backoffice/stale";
	}

	private List<PictureKey> wanted(@Nullable String model, @Nullable String quality) {
		if (model == null && quality == null) {
			return this.consequences.stale();
		}
		if (model == null || quality == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			ModelName name = new ModelName(model);
			return this.qualities.find(quality).map((found) -> this.consequences.stale(name, found)).orElse(List.of());
		}
		catch (IllegalArgumentException ex) {
			return List.of();
		}
	}

	private void fill(List<StaleShelf> shelves, Model view) {
		List<StaleShelf> renewable = shelves.stream().filter((shelf) -> !shelf.archived()).toList();
		view.addAttribute("count", shelves.stream().mapToInt(StaleShelf::pictures).sum());
		view.addAttribute("renewable", renewable.stream().mapToInt(StaleShelf::pictures).sum());
		view.addAttribute("span",
				this.spans.of(renewable.stream().map(StaleShelf::work).reduce(Duration.ZERO, Duration::plus)));
	}

	private Row row(StaleShelf shelf) {
		return new Row(shelf, this.spans.of(shelf.work()));
	}

	/**
	 * A line of the page.
	 */
	record Row(StaleShelf shelf, String span) {

	}

}
