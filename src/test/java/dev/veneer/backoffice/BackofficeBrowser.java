package dev.veneer.backoffice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.veneer.parts.Chromium;
import dev.veneer.parts.ForkFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The back office of an empty installation in Debian's Chromium, with the administrator
 * signed in. No worker is connected. All tests that extend it share one app, so each
 * makes what it needs under names of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackofficeBrowser extends Clerk {

	protected static final String PASSWORD = "a password of the tests";

	/** Spring asks for it before JUnit would have made a temporary folder. */
	protected static final Path HOME = ForkFolder.of("backoffice-browser");

	@LocalServerPort
	protected int port;

	private Chromium chromium;

	private BrowserContext context;

	/** What the pages' scripts complained about. */
	protected final List<String> complaints = new ArrayList<>();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		FileSystemUtils.deleteRecursively(HOME);
		registry.add("veneer.home", HOME::toString);
		registry.add("management.server.port", () -> "0");
		registry.add("veneer.account.admin-password", () -> PASSWORD);
		registry.add("spring.datasource.url",
				() -> "jdbc:h2:mem:backoffice;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
	}

	@BeforeAll
	void launch() {
		this.chromium = new Chromium();
	}

	@AfterAll
	void quit() {
		this.chromium.close();
	}

	@BeforeEach
	void signIn() {
		this.complaints.clear();
		this.context = this.chromium.open(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en"));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().contains("status of 422")) {
				this.complaints.add(message.text());
			}
		});
		signIn("admin", PASSWORD);
	}

	@AfterEach
	void signOut() {
		this.context.close();
		assertThat(this.complaints).as("what the pages' scripts complained about").isEmpty();
	}

	@Override
	protected String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
