package dev.veneer.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.veneer.RunningApp;
import dev.veneer.account.Role;
import dev.veneer.account.Scope;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every route of the app and asks who may call it.
 */
class RoutesIntegrationTests extends RunningApp {

	/** What anybody may call. A new public route is entered here on purpose. */
	private static final Set<String> PUBLIC = Set.of("GET /", "GET /product/{id}/sketchbook",
			"GET /model/{name}/sketchbook", "GET /swatches/{sha256:[0-9a-f]{64}}.png", "GET /login", "GET /error",
			"GET /renders/{*key}", "GET /api/render/{product}/{config}", "GET /api/render/{product}/{config}/",
			"GET /api/render/{*address}", "GET /api/render/model/{model}", "GET /api/render/model/{model}/",
			"GET /api/render/model/{model}/{*meshes}", "GET /api/products", "GET /api/products/{id}",
			"GET /api/qualities", "GET /api/models", "GET /api/jobs/{id}", "GET /api/jobs/{id}/events",
			"GET /v3/api-docs", "GET /v3/api-docs.yaml", "GET /v3/api-docs/swagger-config", "GET /swagger-ui.html");

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("key", "anonymous",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Autowired
	private List<SecurityFilterChain> chains;

	@Autowired
	private ServletContext servlets;

	@Test
	void asksForARoleOrAScopeWhereverItIsNotPublicOnPurpose() {
		assertThat(routes().filter((route) -> route.isAllowedFor(NOBODY)).map(Route::toString)).isSubsetOf(PUBLIC);
	}

	@Test
	void hasNoRouteThatNobodyMayCall() {
		Set<String> authorities = new TreeSet<>();
		Stream.of(Role.values()).map(Role::authority).forEach(authorities::add);
		Stream.of(Scope.values()).map(Scope::authority).forEach(authorities::add);
		Authentication everything = somebody(authorities.toArray(String[]::new));
		assertThat(routes().filter((route) -> !route.isAllowedFor(everything)).map(Route::toString))
			.allMatch((route) -> route.endsWith(" /error"));
	}

	@Test
	void letsWorkersIntoTheFarmAndNowhereElse() {
		Authentication worker = somebody(Scope.FARM_WORK.authority());
		assertThat(routes().filter((route) -> route.isAllowedFor(worker) && !route.isAllowedFor(NOBODY))
			.map((route) -> route.path)).allMatch((path) -> path.startsWith("/api/farm/"));
		assertThat(routes().filter((route) -> route.path.startsWith("/api/farm/")))
			.allMatch((route) -> route.isAllowedFor(worker))
			.noneMatch((route) -> route.isAllowedFor(somebody("ROLE_ADMINISTRATOR", "SCOPE_render:create")));
	}

	@Test
	void keepsTokensOutOfTheBackOffice() {
		Authentication token = somebody(Stream.of(Scope.values()).map(Scope::authority).toArray(String[]::new));
		assertThat(routes().filter((route) -> route.path.startsWith("/backoffice"))).isNotEmpty()
			.noneMatch((route) -> route.isAllowedFor(token));
	}

	@Test
	void letsViewersLookAtTheBackOfficeAndChangeNothing() {
		Authentication viewer = somebody("ROLE_VIEWER");
		assertThat(routes().filter((route) -> route.path.startsWith("/backoffice")))
			.allMatch((route) -> route.isAllowedFor(viewer) == route.method.equals("GET"));
	}

	@Test
	void leavesTheMachinesToAdministrators() {
		assertThat(routes().filter(
				(route) -> route.method.equals("POST") && route.path.matches("/backoffice/farm/(workers|models)/.*")))
			.hasSize(2)
			.allMatch((route) -> route.isAllowedFor(somebody("ROLE_ADMINISTRATOR")))
			.noneMatch((route) -> route.isAllowedFor(somebody("ROLE_SALES", "ROLE_ARTIST", "ROLE_MATERIALS_MANAGER")));
	}

	private Stream<Route> routes() {
		List<Route> routes = new ArrayList<>();
		for (RequestMappingHandlerMapping mapping : this.mappings) {
			mapping.getHandlerMethods().keySet().forEach((info) -> addAll(info, routes));
		}
		return routes.stream();
	}

	private void addAll(RequestMappingInfo info, List<Route> routes) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		for (String path : info.getPatternValues()) {
			for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
				routes.add(new Route(method.name(), path));
			}
		}
	}

	private static Authentication somebody(String... authorities) {
		return new TestingAuthenticationToken("somebody", "", authorities);
	}

	private final class Route {

		private final String method;

		private final String path;

		private Route(String method, String path) {
			this.method = method;
			this.path = path;
		}

		boolean isAllowedFor(Authentication who) {
			String example = this.path.replaceAll("\\{[^/]*}\\}?", "1");
			MockHttpServletRequest request = new MockHttpServletRequest(RoutesIntegrationTests.this.servlets,
					this.method, example);
			return RoutesIntegrationTests.this.chains.stream()
				.filter((chain) -> chain.matches(request))
				.findFirst()
				.flatMap((chain) -> chain.getFilters()
					.stream()
					.filter(AuthorizationFilter.class::isInstance)
					.map(AuthorizationFilter.class::cast)
					.findFirst())
				.map((filter) -> filter.getAuthorizationManager().authorize(() -> who, request))
				.filter(AuthorizationResult::isGranted)
				.isPresent();
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
