package dev.veneer.system;

import java.util.stream.Stream;

import dev.veneer.account.Role;
import dev.veneer.account.Scope;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who may call what. A route that stands in no list is there for nobody, so a new one is
 * added here first.
 */
final class Routes {

	/** Where programs call: answered with problem+json and never sent to a login. */
	static final String[] PROGRAMS = { "/api/**", "/renders/**", "/v3/api-docs/**", "/v3/api-docs.yaml" };

	private static final String[] PUBLIC_TO_PROGRAMS = { "/api/render/**", "/api/products/**", "/api/qualities",
			"/api/models/**", "/api/jobs/{id}", "/api/jobs/{id}/events", "/renders/**", "/v3/api-docs/**",
			"/v3/api-docs.yaml" };

	private static final String[] PUBLIC_PAGES = { "/", "/product/**", "/model/**", "/swatches/**", "/sketchbook/**",
			"/webjars/**", "/favicon.ico", "/favicon.svg", "/robots.txt", "/login", "/error",
			"/backoffice/backoffice.css", "/swagger-ui.html", "/swagger-ui/**" };

	private static final String[] JOB_CHANGERS = authorities(Role.ADMINISTRATOR, Role.ARTIST, Role.SALES);

	private static final String[] CUSTOMERS = authorities(Role.ADMINISTRATOR, Role.MATERIALS_MANAGER, Role.ARTIST,
			Role.SALES);

	private static final String[] MATERIAL_EDITORS = authorities(Role.ADMINISTRATOR, Role.MATERIALS_MANAGER);

	private static final String[] MODEL_EDITORS = authorities(Role.ADMINISTRATOR, Role.ARTIST);

	private static final String[] PRODUCT_EDITORS = authorities(Role.ADMINISTRATOR, Role.MATERIALS_MANAGER,
			Role.ARTIST);

	private static final RequestMatcher READABLE = new OrRequestMatcher(
			Stream.concat(Stream.of(PUBLIC_TO_PROGRAMS), Stream.of(PUBLIC_PAGES))
				.<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
				.toList());

	private Routes() {
	}

	static Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> forPrograms() {
		return (authorize) -> {
			dispatches(authorize);
			authorize.requestMatchers("/api/farm/**").hasAuthority(Scope.FARM_WORK.authority());
			authorize.requestMatchers(HttpMethod.GET, "/api/jobs").hasAnyAuthority(with(Scope.JOB_READ, roles()));
			authorize.requestMatchers(HttpMethod.POST, "/api/jobs/{id}/cancel", "/api/jobs/{id}/retry")
				.hasAnyAuthority(with(Scope.JOB_WRITE, JOB_CHANGERS));
			authorize.requestMatchers(HttpMethod.PUT, "/api/jobs/{id}/priority")
				.hasAnyAuthority(with(Scope.JOB_WRITE, JOB_CHANGERS));
			authorize.requestMatchers(HttpMethod.PUT, "/api/products/{id}/defaults")
				.hasAnyAuthority(with(Scope.CATALOGUE_WRITE, PRODUCT_EDITORS));
			authorize.requestMatchers(HttpMethod.GET, "/api/orders", "/api/orders/**")
				.hasAnyAuthority(with(Scope.ORDER_WRITE, roles()));
			authorize.requestMatchers(HttpMethod.HEAD, "/api/orders", "/api/orders/**")
				.hasAnyAuthority(with(Scope.ORDER_WRITE, roles()));
			authorize.requestMatchers(HttpMethod.POST, "/api/orders", "/api/orders/**")
				.hasAnyAuthority(with(Scope.ORDER_WRITE, CUSTOMERS));
			readable(authorize, PUBLIC_TO_PROGRAMS);
			authorize.anyRequest().access(new Unlisted());
		};
	}

	static Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> forPages() {
		return (authorize) -> {
			dispatches(authorize);
			authorize.requestMatchers("/product/{id}/order").hasAnyAuthority(CUSTOMERS);
			readable(authorize, PUBLIC_PAGES);
			authorize.requestMatchers(HttpMethod.POST, "/backoffice/farm/jobs/**").hasAnyAuthority(JOB_CHANGERS);
			authorize.requestMatchers("/backoffice/people/**", "/backoffice/audit/**")
				.hasAuthority(Role.ADMINISTRATOR.authority());
			authorize.requestMatchers("/backoffice/password").hasAnyAuthority(roles());
			authorize.requestMatchers(HttpMethod.POST, "/backoffice/materials/**", "/backoffice/rules/**")
				.hasAnyAuthority(MATERIAL_EDITORS);
			authorize.requestMatchers(HttpMethod.POST, "/backoffice/models/**", "/backoffice/qualities/**")
				.hasAnyAuthority(MODEL_EDITORS);
			authorize.requestMatchers(HttpMethod.POST, "/backoffice/products/**", "/backoffice/stale/**")
				.hasAnyAuthority(PRODUCT_EDITORS);
			authorize.requestMatchers(HttpMethod.GET, "/backoffice/**").hasAnyAuthority(roles());
			authorize.requestMatchers(HttpMethod.HEAD, "/backoffice/**").hasAnyAuthority(roles());
			authorize.requestMatchers("/backoffice/**").hasAuthority(Role.ADMINISTRATOR.authority());
			authorize.anyRequest().access(new Unlisted());
		};
	}

	/**
	 * Whether the request would be answered if it were a GET.
	 */
	static boolean isReadable(HttpServletRequest request) {
		return READABLE.matches(request);
	}

	// what continues inside was asked when it came in
	private static void dispatches(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry authorize) {
		authorize.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.FORWARD, DispatcherType.ERROR)
			.permitAll();
	}

	private static void readable(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry authorize,
			String... paths) {
		authorize.requestMatchers(HttpMethod.GET, paths).permitAll();
		authorize.requestMatchers(HttpMethod.HEAD, paths).permitAll();
	}

	private static String[] with(Scope scope, String[] roles) {
		return Stream.concat(Stream.of(scope.authority()), Stream.of(roles)).toArray(String[]::new);
	}

	private static String[] roles() {
		return authorities(Role.values());
	}

	private static String[] authorities(Role... roles) {
		return Stream.of(roles).map(Role::authority).toArray(String[]::new);
	}

}
