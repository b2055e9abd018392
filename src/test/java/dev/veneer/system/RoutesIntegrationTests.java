package dev.veneer.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every route of the app and asks who may call it. The answers are pinned in
 * {@code routes.txt}.
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

	private static final Path PINNED = Path.of("src/test/resources/dev/veneer/system/routes.txt");

	private static final String HOW_TO_ACCEPT = "If that is meant, run ./mvnw test -Dtest=RoutesIntegrationTests "
			+ "-Droutes=accept, and look at what git says of " + PINNED;

	private static final String ADMINISTRATORS_ROOMS = "/backoffice/(people|audit)(/.*)?";

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("key", "anonymous",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Autowired
	private List<SecurityFilterChain> chains;

	@Autowired
	private ServletContext servlets;

	@Test
	void areOpenToThoseWhomThePinnedMatrixNames() throws IOException {
		List<String> now = matrix();
		if ("accept".equals(System.getProperty("routes"))) {
			Files.createDirectories(PINNED.getParent());
			Files.write(PINNED, now);
		}
		assertThat(differences(Files.readAllLines(PINNED), now)).as(HOW_TO_ACCEPT).isEmpty();
	}

	@Test
	void asksForARoleOrAScopeWhereverItIsNotPublicOnPurpose() {
		assertThat(routes().filter((route) -> allows(route, NOBODY)).map(Route::toString)).isSubsetOf(PUBLIC);
	}

	/** Spring answers a HEAD wherever it answers a GET. */
	@Test
	void asksWhoSendsAHeadAsItAsksWhoSendsAGet() {
		assertThat(routes().filter((route) -> route.method().equals("GET"))
			.filter((route) -> allows(new Route("HEAD", route.path()), NOBODY))
			.map(Route::toString)).isSubsetOf(PUBLIC);
	}

	@Test
	void hasNoRouteThatNobodyMayCall() {
		Set<String> authorities = new TreeSet<>();
		Stream.of(Role.values()).map(Role::authority).forEach(authorities::add);
		Stream.of(Scope.values()).map(Scope::authority).forEach(authorities::add);
		Authentication everything = somebody(authorities.toArray(String[]::new));
		assertThat(routes().filter((route) -> !allows(route, everything)).map(Route::toString))
			.allMatch((route) -> route.endsWith(" /error"));
	}

	@Test
	void letsWorkersIntoTheFarmAndNowhereElse() {
		Authentication worker = somebody(Scope.FARM_WORK.authority());
		assertThat(routes().filter((route) -> allows(route, worker) && !allows(route, NOBODY)).map(Route::path))
			.allMatch((path) -> path.startsWith("/api/farm/"));
		assertThat(routes().filter((route) -> route.path().startsWith("/api/farm/")))
			.allMatch((route) -> allows(route, worker))
			.noneMatch((route) -> allows(route, somebody("ROLE_ADMINISTRATOR", "SCOPE_render:create")));
	}

	@Test
	void keepsTokensOutOfTheBackOffice() {
		Authentication token = somebody(Stream.of(Scope.values()).map(Scope::authority).toArray(String[]::new));
		assertThat(routes().filter((route) -> route.isOfStaff())).isNotEmpty()
			.noneMatch((route) -> allows(route, token));
	}

	@Test
	void letsViewersLookAtTheBackOfficeAndChangeNothingButTheirPassword() {
		assertThat(routes().filter(Route::isOfStaff).filter((route) -> !route.path().matches(ADMINISTRATORS_ROOMS)))
			.allMatch((route) -> allows(route,
					"ROLE_VIEWER") == (!route.isChange() || route.path().equals("/backoffice/password")));
	}

	@Test
	void leavesPeopleAndWhatWasChangedToAdministrators() {
		Authentication others = somebody("ROLE_SALES", "ROLE_ARTIST", "ROLE_MATERIALS_MANAGER", "ROLE_VIEWER");
		assertThat(routes().filter((route) -> route.path().matches(ADMINISTRATORS_ROOMS))).hasSizeGreaterThan(10)
			.allMatch((route) -> allows(route, "ROLE_ADMINISTRATOR"))
			.noneMatch((route) -> allows(route, others));
	}

	@Test
	void leavesTheMachinesToAdministrators() {
		assertThat(routes().filter((route) -> route.method().equals("POST")
				&& route.path().matches("/backoffice/farm/(workers|models)/.*")))
			.hasSize(2)
			.allMatch((route) -> allows(route, "ROLE_ADMINISTRATOR"))
			.noneMatch((route) -> allows(route, somebody("ROLE_SALES", "ROLE_ARTIST", "ROLE_MATERIALS_MANAGER")));
	}

	private List<String> matrix() {
		return RouteMatrix.lines(routes().toList(), (route, authority) -> allows(route, authority));
	}

	private boolean allows(Route route, String authority) {
		return allows(route, authority.equals("ROLE_ANONYMOUS") ? NOBODY : somebody(authority));
	}

	private Stream<Route> routes() {
		return Route.all(this.mappings).stream();
	}

	private static Authentication somebody(String... authorities) {
		return new TestingAuthenticationToken("somebody", "", authorities);
	}

	private boolean allows(Route route, Authentication who) {
		MockHttpServletRequest request = new MockHttpServletRequest(this.servlets, route.method(), route.example());
		return this.chains.stream()
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

	private static List<String> differences(List<String> before, List<String> after) {
		return Stream
			.concat(before.stream().filter((line) -> !after.contains(line)).map((line) -> "- " + line),
					after.stream().filter((line) -> !before.contains(line)).map((line) -> "+ " + line))
			.toList();
	}

}
