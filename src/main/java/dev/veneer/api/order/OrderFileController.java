package dev.veneer.api.order;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

import dev.veneer.account.Turnstile;
import dev.veneer.api.Shown;
import dev.veneer.order.FileNames;
import dev.veneer.order.Order;
import dev.veneer.order.OrderFiles;
import dev.veneer.order.OrderFiles.Site;
import dev.veneer.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * An order's pictures to take away. They are sent as they are read: what breaks off has
 * no end, and no program takes it for a whole ZIP.
 */
@Controller
@Tag(name = "Orders")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", description = "Neither a token nor a session", content = @Content)
@ApiResponse(responseCode = "403", description = "The token lacks the scope order:write", content = @Content)
@ApiResponse(responseCode = "404", description = "There is no such order", content = @Content)
class OrderFileController {

	private static final String NAMES = "readable: by parts and finishes; render: by the names of the renders";

	private final Turnstile downloads = new Turnstile(4, 32);

	private final Callers callers;

	private final OrderFiles files;

	OrderFileController(Callers callers, OrderFiles files) {
		this.callers = callers;
		this.files = files;
	}

	@Operation(operationId = "orderZip", summary = "All pictures of an order that are there",
			description = "A ZIP, with the table of all combinations as manifest.csv. A picture whose bytes were lost is "
					+ "rendered again, and stands in the table without a file.")
	@ApiResponse(responseCode = "200", description = "The ZIP", content = @Content(mediaType = "application/zip"))
	@GetMapping("/api/orders/{id}/pictures.zip")
	void zip(@PathVariable String id,
			@Parameter(description = NAMES) @RequestParam(defaultValue = "readable") String names,
			HttpServletRequest request, HttpServletResponse response, @Parameter(hidden = true) Locale locale)
			throws IOException {
		Order order = this.callers.order(id, request);
		FileNames.Style style = style(names);
		send(request, response, "application/zip", name(order, style) + ".zip",
				(out) -> this.files.writeZip(order, style, site(locale), out));
	}

	@Operation(operationId = "orderManifest", summary = "What is in an order, as a table",
			description = "CSV in UTF-8, a row for every combination: configuration, finishes, render name, address, "
					+ "sha-256, receipt, and its file in the ZIP with these names.")
	@ApiResponse(responseCode = "200", description = "The table", content = @Content(mediaType = "text/csv"))
	@GetMapping("/api/orders/{id}/manifest.csv")
	void manifest(@PathVariable String id,
			@Parameter(description = NAMES) @RequestParam(defaultValue = "readable") String names,
			HttpServletRequest request, HttpServletResponse response, @Parameter(hidden = true) Locale locale)
			throws IOException {
		Order order = this.callers.order(id, request);
		FileNames.Style style = style(names);
		send(request, response, "text/csv;charset=UTF-8", name(order, style) + ".csv",
				(out) -> this.files.writeManifest(order, style, site(locale), out));
	}

	private void send(HttpServletRequest request, HttpServletResponse response, String type, String file,
			Writing content) throws IOException {
		if (!this.downloads.enter(request.getRemoteAddr())) {
			throw Problem
				.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-downloads",
						"Too many orders are being taken away just now. Try again soon.")
				.header(HttpHeaders.RETRY_AFTER, "10");
		}
		try {
			response.setContentType(type);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file).build().toString());
			content.write(response.getOutputStream());
		}
		catch (RuntimeException ex) {
			if (response.isCommitted()) {
				// the connection ends here, as nothing else can be said any more
				throw new IOException("Order file " + file + " broke off", ex);
			}
			response.reset();
			throw ex;
		}
		finally {
			this.downloads.leave(request.getRemoteAddr());
		}
	}

	/** So that one does not take the other's place among the downloads. */
	private static String name(Order order, FileNames.Style style) {
		return "order-" + order.id() + ((style == FileNames.Style.RENDER) ? "-render-names" : "");
	}

	private static Site site(Locale locale) {
		return new Site(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), locale);
	}

	private static FileNames.Style style(String names) {
		return Arrays.stream(FileNames.Style.values())
			.filter((style) -> style.name().toLowerCase(Locale.ROOT).equals(names))
			.findFirst()
			.orElseThrow(() -> OrderBody.bad("names is readable or render, not '" + Shown.of(names) + "'"));
	}

	@FunctionalInterface
	private interface Writing {

		void write(OutputStream out) throws IOException;

	}

}
