package dev.veneer.system;

import java.util.Set;

import dev.veneer.account.ApiTokens;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three ways in: the management port, programs, and people with a browser. What may be
 * called by whom stands in {@link Routes}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
			+ "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

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
	SecurityFilterChain programChain(HttpSecurity http, ApiTokens tokens, ProblemWriter problems) {
		return http.securityMatcher(Routes.PROGRAMS)
			.authorizeHttpRequests(Routes.forPrograms())
			.addFilterBefore(new BearerTokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.csrf((csrf) -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::changesWithSession))
			.exceptionHandling((answers) -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.headers(SecurityConfiguration::headers)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain peopleChain(HttpSecurity http) {
		PageRefusals refusals = new PageRefusals("/login");
		return http.authorizeHttpRequests(Routes.forPages())
			.formLogin((form) -> form.loginPage("/login").defaultSuccessUrl("/backoffice"))
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.exceptionHandling((answers) -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(SecurityConfiguration::headers)
			.requestCache((cache) -> cache.requestCache(whereTheyWanted()))
			.build();
	}

	private static HttpSessionRequestCache whereTheyWanted() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		// without it every address after a login ends in ?continue
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	// a token in a header can't be sent by a foreign page, a session's cookie can
	private static boolean changesWithSession(HttpServletRequest request) {
		return !SAFE_METHODS.contains(request.getMethod()) && BearerTokenFilter.secret(request) == null
				&& request.getSession(false) != null;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
	}

}
