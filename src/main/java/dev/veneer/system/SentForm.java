package dev.veneer.system;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A request whose body was read already. It knows the parameters of the address and, if
 * it is a form, those of the body.
 */
final class SentForm extends HttpServletRequestWrapper {

	private static final int MOST_PARAMETERS = 1000;

	private final byte[] body;

	private @Nullable Map<String, String[]> parameters;

	SentForm(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	/**
	 * Decodes them at the first call.
	 * @throws org.apache.tomcat.util.http.InvalidParameterException when that can't be
	 * done
	 */
	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			this.parameters = decode();
		}
		return this.parameters;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterValues(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	private Map<String, String[]> decode() {
		Parameters decoder = new Parameters();
		decoder.setLimit(MOST_PARAMETERS);
		decoder.setCharset(StandardCharsets.UTF_8);
		byte[] query = Objects.toString(getQueryString(), "").getBytes(StandardCharsets.ISO_8859_1);
		decoder.processParameters(query, 0, query.length);
		if (isForm()) {
			decoder.processParameters(this.body, 0, this.body.length);
		}
		Map<String, String[]> decoded = new LinkedHashMap<>();
		Collections.list(decoder.getParameterNames())
			.forEach((name) -> decoded.put(name, decoder.getParameterValues(name)));
		return Collections.unmodifiableMap(decoded);
	}

	private boolean isForm() {
		String type = Objects.toString(getContentType(), "").toLowerCase(Locale.ROOT);
		return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

}
