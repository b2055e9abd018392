package dev.veneer.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.ProblemDetail;

/**
 * What all addresses of pictures have in common, for the API's description.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "quality", in = ParameterIn.QUERY, description = "A preset's name; the primary one without it",
		schema = @Schema(type = "string"))
@Parameter(name = "wait", in = ParameterIn.QUERY, description = "Seconds to wait for a picture that does not exist",
		schema = @Schema(type = "integer", minimum = "0", maximum = "60", defaultValue = "25"))
@Parameter(name = "force", in = ParameterIn.QUERY,
		description = "Has the picture made anew; takes the scope render:create or signing in",
		schema = @Schema(type = "boolean", defaultValue = "false"))
@ApiResponse(responseCode = "200", description = "The picture",
		content = { @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary")),
				@Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
				@Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")) },
		headers = { @Header(name = "ETag", description = "SHA-256 of the bytes"),
				@Header(name = "Link", description = "rel=canonical: the one address of this picture"),
				@Header(name = "Content-Location", description = "Where the stored picture lies"),
				@Header(name = "Veneer-Stale",
						description = "true when the model, a map or the scripts changed since it was made") })
@ApiResponse(responseCode = "202", description = "The picture is being made",
		content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)),
		headers = { @Header(name = "Location", description = "The job"),
				@Header(name = "Retry-After", description = "Seconds") })
@ApiResponse(responseCode = "400",
		description = "The configuration is not allowed; code, part, finish and allowed say why, reasons lists all",
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(responseCode = "404", description = "No such product, model or quality, or HEAD of a picture not made yet",
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(responseCode = "424", description = "The render failed or was canceled",
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(responseCode = "429",
		description = "The budget is spent: the token's of the day, or the one of callers without a token",
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetail.class)))
@interface RenderOperation {

}
