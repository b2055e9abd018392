package dev.veneer.system;

import java.io.IOException;
import java.util.Set;

import dev.veneer.account.ApiTokens;
import dev.veneer.account.LoginBrake;
import dev.veneer.account.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Three ways in: the management port, programs, and people with a browser. What may be
 * called by whom stands in {@link Routes}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Pages may show pages of ours, as that of a product shows its sketchbook. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
			+ "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	/**
	 * The management port is not for the public network; whoever reaches it may look.
	 */
	@Bean
	@Order(0)
	SecurityFilterChain managementChain(HttpSecurity http) {
		return http.securityMatcher(EndpointRequest.to("health", "prometheus"))
			.authorizeHttpRequests((authorize) -> authorize.anyRequest().permitAll())
			.requestCache(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain programChain(HttpSecurity http, ApiTokens tokens, Sessions sessions, ProblemWriter problems,
			CsrfTokenRepository csrfTokens) {
		return http.securityMatcher(Routes.PROGRAMS)
			.authorizeHttpRequests(Routes.forPrograms())
			.addFilterAfter(new RunningSessions(sessions), SecurityContextHolderFilter.class)
			.addFilterBefore(new BearerTokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				.requireCsrfProtectionMatcher(SecurityConfiguration::changesWithSession))
			.exceptionHandling((answers) -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.headers(SecurityConfiguration::headers)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain peopleChain(HttpSecurity http, LoginBrake brake, Sessions sessions,
			CsrfTokenRepository csrfTokens) {
		PageRefusals refusals = new PageRefusals("/login");
		WantedPage wanted = new WantedPage();
		return http.authorizeHttpRequests(Routes.forPages())
			.formLogin((form) -> form.loginPage("/login")
				.successHandler(wanted)
				.failureHandler(SecurityConfiguration::refuse))
			.addFilterAfter(new RunningSessions(sessions), SecurityContextHolderFilter.class)
			.addFilterBefore(new LoginAttempts(brake), UsernamePasswordAuthenticationFilter.class)
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.exceptionHandling((answers) -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				// forms that were open before somebody signed in again are sent all the
				// same
				.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
				.requireCsrfProtectionMatcher(
						new OrRequestMatcher(LoginAttempts.LOGIN, SecurityConfiguration::changesWithSession)))
			.headers(SecurityConfiguration::headers)
			.requestCache((cache) -> cache.requestCache(wanted.cache()))
			.build();
	}

	/**
	 * In a cookie and not in a session, which whoever looks at the login would get. The
	 * session's cookie isn't sent from foreign pages either.
	 */
	@Bean
	CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("veneer-csrf");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	// a token in a header can't be sent by a foreign page, a session's cookie can
	private static boolean changesWithSession(HttpServletRequest request) {
		return !SAFE_METHODS.contains(request.getMethod()) && BearerTokenFilter.secret(request) == null
				&& request.getSession(false) != null;
	}

	// Spring's own would note the reason in a session
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		response.sendRedirect(request.getContextPath() + "/login?error");
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.frameOptions((frames) -> frames.sameOrigin())
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
	}

}
