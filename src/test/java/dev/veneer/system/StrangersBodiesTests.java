package dev.veneer.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.veneer.account.ApiToken;
import dev.veneer.account.ApiTokens;
import dev.veneer.account.Scope;
import dev.veneer.account.TokenBudget;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class StrangersBodiesTests {

	private final ApiTokens tokens = mock();

	private final StrangersBodies bodies = new StrangersBodies(
			new StaticListableBeanFactory(Map.of("tokens", this.tokens)).getBeanProvider(ApiTokens.class),
			new ProblemWriter(JsonMapper.shared()), Duration.ofMillis(200));

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void readsTheParametersOfTheAddressAndTheForm() throws Exception {
		MockHttpServletRequest request = form("name=Maru+b%C3%A9nch&part=1");
		request.setQueryString("part=2&empty");
		this.bodies.doFilter(request, this.response, this.chain);
		assertThat(this.chain.getRequest().getParameter("name")).isEqualTo("Maru bénch");
		assertThat(this.chain.getRequest().getParameterValues("part")).containsExactly("2", "1");
		assertThat(this.chain.getRequest().getParameter("empty")).isEmpty();
		assertThat(this.chain.getRequest().getParameter("absent")).isNull();
	}

	@Test
	void readsNoParametersFromWhatIsNoForm() throws Exception {
		MockHttpServletRequest request = form("name=1");
		request.setContentType("application/json");
		this.bodies.doFilter(request, this.response, this.chain);
		assertThat(this.chain.getRequest().getParameterMap()).isEmpty();
	}

	@Test
	void doesNotWaitForALongForm() throws Exception {
		this.bodies.doFilter(form("a".repeat(StrangersBodies.MOST + 1)), this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(413);
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void doesNotWaitLongForAFormThatComesInDrips() throws Exception {
		MockHttpServletRequest request = new Dripping(1000);
		Instant begin = Instant.now();
		this.bodies.doFilter(request, this.response, this.chain);
		assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
		assertThat(this.response.getStatus()).isEqualTo(408);
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void leavesTheBodiesOfThoseWithATokenAlone() throws Exception {
		given(this.tokens.find(any())).willReturn(Optional
			.of(new ApiToken(1, "worker", Set.of(Scope.FARM_WORK), Instant.EPOCH, null, null, TokenBudget.UNLIMITED)));
		MockHttpServletRequest request = form("a".repeat(1_000_000));
		request.addHeader("Authorization", "Bearer vnr_token");
		this.bodies.doFilter(request, this.response, this.chain);
		assertThat(this.chain.getRequest()).isSameAs(request);
	}

	private static MockHttpServletRequest form(String body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
		request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
		request.setContent(body.getBytes(StandardCharsets.US_ASCII));
		return request;
	}

	private static final class Dripping extends MockHttpServletRequest {

		private Dripping(int length) {
			super("POST", "/login");
			setContent(new byte[length]);
		}

		@Override
		public ServletInputStream getInputStream() {
			InputStream all = super.getInputStream();
			return new ServletInputStream() {
				@Override
				public int read(byte[] bytes, int from, int length) throws IOException {
					sleep();
					return all.read(bytes, from, 1);
				}

				@Override
				public int read() throws IOException {
					return all.read();
				}

				@Override
				public boolean isFinished() {
					return false;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
				}
			};
		}

		private static void sleep() {
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
