package dev.veneer.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what Tomcat refuses before the app sees it, such as an address with a broken
 * percent sign: with problem+json, and not with Tomcat's own page.
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
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			int status = response.getStatus();
			if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			String code = (status < 500) ? "bad-address" : "internal-error";
			String title = (status < 500) ? "Bad address" : "Internal error";
			response.setContentType("application/problem+json");
			byte[] body = """
					{"type":"urn:veneer:problem:%s","title":"%s","status":%d,"code":"%s"}"""
				.formatted(code, title, status, code)
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

}
