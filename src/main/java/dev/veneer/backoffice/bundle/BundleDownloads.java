package dev.veneer.backoffice.bundle;

import java.io.IOException;

import dev.veneer.backoffice.form.Words;
import dev.veneer.bundle.BundleArchive;
import dev.veneer.bundle.BundleException;
import dev.veneer.bundle.BundleWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands out the catalogue as a ZIP, which is written while it goes out.
 */
@Controller
class BundleDownloads {

	private final BundleWriter writer;

	private final Words words;

	BundleDownloads(BundleWriter writer, Words words) {
		this.writer = writer;
		this.words = words;
	}

	@GetMapping("/backoffice/bundle/catalogue.zip")
	@Nullable String all(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) throws IOException {
		try {
			return send(this.writer.all(), "veneer-catalogue.zip", request, response);
		}
		catch (BundleException ex) {
			return refuse(ex, next);
		}
	}

	@GetMapping("/backoffice/bundle/product/{id}.zip")
	@Nullable String product(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes next) throws IOException {
		try {
			BundleArchive archive = this.writer.product(id)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			return send(archive, "veneer-product-" + id + ".zip", request, response);
		}
		catch (BundleException ex) {
			return refuse(ex, next);
		}
	}

	private static @Nullable String send(BundleArchive archive, String name, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			archive.writeTo(response.getOutputStream());
		}
		return null;
	}

	private String refuse(BundleException ex, RedirectAttributes next) {
		this.words.warn(next, ex.getMessage());
		return "redirect:/backoffice/bundle";
	}

}
