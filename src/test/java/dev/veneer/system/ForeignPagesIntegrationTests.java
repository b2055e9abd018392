package dev.veneer.system;

import java.nio.file.Files;
import java.util.List;

import dev.veneer.RunningApp;
import dev.veneer.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A foreign page has the browser of a signed-in administrator send things.
 */
class ForeignPagesIntegrationTests extends RunningApp {

	@LocalServerPort
	private int port;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Test
	void changeNothingInTheBackOffice() throws Exception {
		Visitor admin = new Visitor(this.port, "203.0.113.41").signIn("admin",
				Files.readString(HOME.resolve("admin-password")).strip());
		List<Route> changes = Route.all(this.mappings)
			.stream()
			.filter((route) -> route.isOfStaff() && route.isChange())
			.toList();
		assertThat(changes).hasSizeGreaterThan(15);
		for (Route route : changes) {
			assertThat(admin.lured(route.method(), route.example()).statusCode()).as(route.toString()).isEqualTo(403);
		}
		assertThat(admin.get("/backoffice/people").statusCode()).isEqualTo(200);
		assertThat(
				admin.post("/backoffice/people/_budget", "edition", "0", "perAddress", "0", "total", "9").statusCode())
			.isEqualTo(422);
	}

}
