package dev.veneer.backoffice.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;
import dev.veneer.backoffice.form.Words;
import dev.veneer.material.FinishRow;
import dev.veneer.material.FinishTable;
import dev.veneer.material.MaterialDrafts;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.PatternDraft;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finishes as a table: out as CSV, and in again after a look at what it would change. The
 * table is kept by its content between the look and the taking over.
 */
@Controller
@RequestMapping("/backoffice/materials")
class SheetPages {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private static final String FINISHES = "redirect:/backoffice/materials/finishes";

	/** Changes that are shown; the others are counted. */
	private static final int SHOWN = 500;

	private final MaterialLibrary library;

	private final MaterialDrafts drafts;

	private final FinishTable table;

	private final Assets assets;

	private final Saving saving;

	private final Uses uses;

	private final Words words;

	SheetPages(MaterialLibrary library, MaterialDrafts drafts, FinishTable table, Assets assets, Saving saving,
			Uses uses, Words words) {
		this.library = library;
		this.drafts = drafts;
		this.table = table;
		this.assets = assets;
		this.saving = saving;
		this.uses = uses;
		this.words = words;
	}

	@GetMapping("/finishes.csv")
	ResponseEntity<byte[]> write(@RequestParam(defaultValue = "false") boolean semicolon) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("finishes.csv").build().toString())
			.body(SheetWriter.write(this.library.latest(), semicolon ? ';' : ','));
	}

	@GetMapping("/import")
	String choose() {
		return "backoffice/material/import";
	}

	@PostMapping("/import")
	String look(@RequestParam(required = false) MultipartFile file, Model view, HttpServletResponse answer) {
		byte[] bytes = (file != null) ? read(file) : new byte[0];
		SheetPlan plan = plan(bytes);
		if (plan.troubles().isEmpty()) {
			view.addAttribute("sheet", keep(bytes));
		}
		return show(plan, view, answer);
	}

	@PostMapping("/import/confirm")
	String take(@RequestParam String sheet, @RequestParam String plan, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		byte[] bytes = kept(sheet);
		Function<SheetPlan, List<FinishRow>> ifAsSeen = (now) -> now.does(plan) ? now.rows() : List.of();
		Optional<SheetPlan> made = this.saving.attempt(() -> this.table.put(() -> plan(bytes), ifAsSeen), next);
		if (made.isEmpty()) {
			return FINISHES;
		}
		SheetPlan now = made.get();
		if (!now.does(plan)) {
			view.addAttribute("changed", true);
			view.addAttribute("sheet", sheet);
			return show(now, view, answer);
		}
		this.words.tell(next, "material.sheet.done", now.rows().size());
		return FINISHES;
	}

	private String show(SheetPlan plan, Model view, HttpServletResponse answer) {
		if (plan.troubles().isEmpty()) {
			view.addAttribute("plan", plan);
			view.addAttribute("shown", plan.changes().stream().limit(SHOWN).toList());
			view.addAttribute("uses", this.uses.of(plan.archived()));
		}
		else {
			answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			view.addAttribute("troubles",
					plan.troubles()
						.stream()
						.map((trouble) -> this.words.get("material.sheet.line", String.valueOf(trouble.line()),
								this.words.get(trouble.key(), trouble.facts().toArray())))
						.toList());
		}
		return "backoffice/material/import";
	}

	private SheetPlan plan(byte[] bytes) {
		Map<String, Optional<PatternDraft>> found = new HashMap<>();
		return SheetPlan.of(SheetReader.read(bytes), this.library.latest(),
				(id) -> found.computeIfAbsent(id, this.drafts::pattern));
	}

	private String keep(byte[] bytes) {
		try {
			return this.assets.keep(new ByteArrayInputStream(bytes), "csv").sha256().hex();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep a table", ex);
		}
	}

	private byte[] kept(String sha256) {
		Optional<Path> file = Stream.of(sha256)
			.filter((digest) -> digest.matches("[0-9a-f]{64}"))
			.flatMap((digest) -> this.assets.find(new Sha256(digest)).stream())
			.findFirst();
		try (InputStream in = Files
			.newInputStream(file.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))) {
			return in.readNBytes(SheetReader.MOST_BYTES + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read a table", ex);
		}
	}

	private static byte[] read(MultipartFile file) {
		try (InputStream in = file.getInputStream()) {
			return in.readNBytes(SheetReader.MOST_BYTES + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read an upload", ex);
		}
	}

}
