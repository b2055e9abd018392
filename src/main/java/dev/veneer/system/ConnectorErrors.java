package dev.veneer.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what Tomcat refuses before the app sees it, such as an address with a broken
 * percent sign: with problem+json, and not with Tomcat's own page. Nobody waits for the
 * rest of a body that was refused.
 */
@Component
class ConnectorErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers(
				(context) -> ((StandardHost) context.getParent()).setErrorReportValveClass(Valve.class.getName()));
	}

	/**
	 * Made by Tomcat, so it is public.
	 */
	public static class Valve extends ErrorReportValve {

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			super.invoke(request, response);
			if (request.getAttribute(StrangersBodies.TRUSTED) == null && !request.isFinished()) {
				request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			int status = response.getStatus();
			if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			Refusal refusal = Refusal.of(status);
			response.setContentType("application/problem+json");
			byte[] body = """
					{"type":"urn:veneer:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}"""
				.formatted(refusal.code(), refusal.title(), status, refusal.detail(), refusal.code())
				.getBytes(StandardCharsets.UTF_8);
			try {
				response.setContentLength(body.length);
				response.getOutputStream().write(body);
				response.finishResponse();
			}
			catch (IOException ex) {
				// the caller is gone
			}
		}

	}

	/**
	 * What can be told of a refusal whose status is all that is known.
	 */
	private record Refusal(String code, String title, String detail) {

		static Refusal of(int status) {
			return switch (status) {
				case 501 -> new Refusal("not-implemented", "Not implemented",
						"The request's method or its transfer encoding is none that is known here.");
				case 505 -> new Refusal("http-version", "HTTP version", "HTTP/1.1 is spoken here, and HTTP/1.0.");
				default -> (status < 500) ? new Refusal("bad-address", "Bad address",
						"The request is not as HTTP wants it. Its address is UTF-8, percent-encoded, without %00, "
								+ "%2F and %5C; it names its host once; address and headers have 32 kB at most.")
						: new Refusal("internal-error", "Internal error",
								"Something went wrong here; the log says what.");
			};
		}

	}

}
