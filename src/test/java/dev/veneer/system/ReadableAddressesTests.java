package dev.veneer.system;

import java.util.Map;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks Tomcat for parameters that it does not give.
 */
class ReadableAddressesTests {

	private final ReadableAddresses addresses = new ReadableAddresses(new ProblemWriter(JsonMapper.shared()));

	@Test
	void saysThatAFileIsTooLarge() throws Exception {
		assertThat(status("multipart/form-data; boundary=x", 413)).isEqualTo(413);
	}

	@Test
	void saysThatParametersCannotBeRead() throws Exception {
		assertThat(status("multipart/form-data; boundary=x", 400)).isEqualTo(400);
		assertThat(status("application/x-www-form-urlencoded", 413)).isEqualTo(400);
	}

	private int status(String type, int code) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/backoffice/models") {

			@Override
			public Map<String, String[]> getParameterMap() {
				throw new InvalidParameterException("too much", code);
			}

		};
		request.setContentType(type);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.addresses.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
