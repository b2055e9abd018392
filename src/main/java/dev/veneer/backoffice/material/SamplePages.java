package dev.veneer.backoffice.material;

import java.util.Optional;

import dev.veneer.backoffice.form.Words;
import dev.veneer.material.Finish;
import dev.veneer.material.MaterialLibrary;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The test picture of a finish. While the model that it needs is being made, the page
 * asks again and again.
 */
@Controller
@RequestMapping("/backoffice/materials/finishes/{id}/sample")
class SamplePages {

	private final MaterialLibrary materials;

	private final Samples samples;

	private final Words words;

	SamplePages(MaterialLibrary materials, Samples samples, Words words) {
		this.materials = materials;
		this.samples = samples;
		this.words = words;
	}

	@GetMapping
	String look(@PathVariable String id, Model view) {
		return show(finish(id), view);
	}

	/** A page with script is given the picture's place, one without the whole page. */
	@PostMapping
	String ask(@PathVariable String id, HttpServletRequest request, Model view, RedirectAttributes next) {
		Finish finish = finish(id);
		Optional<String> refused = this.samples.request(finish);
		if (request.getHeader("HX-Request") != null) {
			view.addAttribute("refused", refused.orElse(null));
			view.addAttribute("asked", true);
			return show(finish, view);
		}
		refused.ifPresent((reason) -> this.words.warn(next, reason));
		return "redirect:/backoffice/materials/finishes/" + finish.id();
	}

	private String show(Finish finish, Model view) {
		view.addAttribute("finish", finish);
		this.samples.show(finish, view);
		return "backoffice/material/sample :: sample";
	}

	private Finish finish(String id) {
		return Addressed.finish(id, this.materials.latest()::finish);
	}

}
