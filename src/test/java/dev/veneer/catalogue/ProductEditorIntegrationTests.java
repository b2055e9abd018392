package dev.veneer.catalogue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.RunningApp;
import dev.veneer.account.ApiTokens;
import dev.veneer.account.Scope;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Change;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Entry;
import dev.veneer.bundle.BundleImporter;
import dev.veneer.bundle.DemoBundle;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The demo's products in the database: drafts, publishing, edits that meet, defaults.
 * What it published it archives again, since others of this app want it empty.
 */
class ProductEditorIntegrationTests extends RunningApp {

	private static final HttpClient client = HttpClient.newHttpClient();

	@Autowired
	private ProductEditor editor;

	@Autowired
	private LimitationEditor limitations;

	@Autowired
	private ColorchartEditor colorcharts;

	@Autowired
	private CatalogueLibrary catalogues;

	@Autowired
	private Consequences consequences;

	@Autowired
	private Audit audit;

	@Autowired
	private ApiTokens tokens;

	@LocalServerPort
	private int port;

	@BeforeEach
	void readTheDemo(@Autowired BundleImporter importer, @TempDir Path folder) throws IOException {
		Path bundle = DemoBundle.in(folder.resolve("demo"));
		Path yaml = bundle.resolve("catalogue.yaml");
		Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?s)qualities:.*", ""));
		importer.read(bundle);
		this.editor.move(1, ProductState.PUBLISHED);
		this.editor.move(2, ProductState.PUBLISHED);
	}

	@AfterEach
	void leaveNothingToChoose() {
		this.catalogues.products().forEach((product) -> this.editor.move(product.id(), ProductState.ARCHIVED));
		assertThat(this.catalogues.current().products()).isEmpty();
	}

	@Test
	void keepsADraftFromCustomers() throws Exception {
		ProductDraft draft = copy(11, kino());
		assertThat(this.editor.make(draft.withStyles(List.of()))).isEmpty();
		assertThat(this.catalogues.current().draft(11)).as("while it is incomplete").isEmpty();
		assertThat(this.editor.put(draft, Edition.ANY)).isEmpty();
		assertThat(this.catalogues.current().draft(11)).get()
			.extracting(Product::styles)
			.isEqualTo(this.catalogues.current().product(1).orElseThrow().styles());
		assertThat(this.catalogues.current().products()).extracting(Product::id).containsExactly(1L, 2L);
		for (String path : List.of("/product/11/sketchbook", "/api/products/11", "/api/render/11/config=Frame:1101/")) {
			assertThat(get(path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(get("/backoffice/products/11/preview").headers().firstValue("Location")).get()
			.asString()
			.endsWith("/login");
	}

	@Test
	void publishesWhatHasNoErrors() {
		this.editor.make(copy(12, kino()).withStyles(List.of()));
		assertThat(this.editor.move(12, ProductState.PUBLISHED)).extracting(Finding::code)
			.contains(FindingCode.NO_STYLE);
		assertThat(state(12)).isEqualTo(ProductState.DRAFT);
		assertThat(this.editor.publish(copy(12, kino()), Edition.ANY)).isEmpty();
		assertThat(this.catalogues.current().product(12)).isPresent();
		this.editor.move(12, ProductState.DRAFT);
		assertThat(this.catalogues.current().product(12)).isEmpty();
	}

	@Test
	void refusesAnEditThatWouldBreakWhatCustomersSee() {
		ProductDraft broken = kino().withStyles(List.of(kino().styles().get(0).withParts(List.of())));
		assertThat(this.editor.put(broken, Edition.ANY)).extracting(Finding::code).contains(FindingCode.NO_PART);
		assertThat(kino().styles()).hasSize(2);
		this.editor.move(1, ProductState.DRAFT);
		assertThat(this.editor.put(broken, Edition.ANY)).isEmpty();
	}

	@Test
	void refusesWhatIsNotThereEvenInADraft() {
		PartDraft part = new PartDraft("Frame", "Frame", null, List.of("stone"), List.of("frame"), "gone", null,
				new FinishId(4711), false);
		ProductDraft draft = copy(13, kino()).withStyles(List.of(new StyleDraft("one", "One", null, List.of(part))));
		assertThat(this.editor.make(draft)).extracting(Finding::code)
			.contains(FindingCode.UNKNOWN_NATURE, FindingCode.UNKNOWN_LIMITATION, FindingCode.UNKNOWN_FINISH);
		assertThat(this.editor.find(13)).isEmpty();
	}

	@Test
	void losesNoEditOfSomebodyElse() {
		Edition seen = this.audit.edition(ProductEditor.subject(1));
		ProductDraft mine = kino().withStyles(List.of(kino().styles().get(0)));
		assertThat(this.editor.put(new ProductDraft(1, Label.of("Theirs"), mine.model(), kino().styles()), seen))
			.isEmpty();
		assertThatExceptionOfType(EditConflictException.class).isThrownBy(() -> this.editor.put(mine, seen))
			.satisfies((conflict) -> assertThat(conflict.others()).singleElement()
				.satisfies((entry) -> assertThat(entry.changes()).extracting(Change::to).contains("Theirs")));
		assertThat(kino().label().en()).isEqualTo("Theirs");
	}

	@Test
	void notesEachPartThatChanged() {
		ProductDraft now = kino();
		StyleDraft solid = now.styles().get(0);
		PartDraft frame = solid.parts().get(0).withDefault(new FinishId(1127));
		this.editor.put(
				now.withStyles(List.of(solid.withParts(List.of(frame, solid.parts().get(1))), now.styles().get(1))),
				Edition.ANY);
		Entry newest = this.audit.read("product", "1", null, null).get(0);
		assertThat(newest.changes()).singleElement().satisfies((change) -> {
			assertThat(change.field()).isEqualTo("solid / Frame");
			assertThat(change.from()).contains("default 1101");
			assertThat(change.to()).contains("default 1127", "natures wood", "meshes frame");
		});
	}

	@Test
	void keepsTheStateOfWhatABundleBringsAgain(@Autowired CatalogueEditor bundles) {
		Product product = this.catalogues.current().product(1).orElseThrow();
		this.editor.move(1, ProductState.ARCHIVED);
		bundles.putProduct(product);
		assertThat(state(1)).isEqualTo(ProductState.ARCHIVED);
	}

	@Test
	void removesARuleThatNoPartUses() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.limitations.remove("light-woods"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.colorcharts.remove("mdf-edge"));
		this.limitations.make(new Limitation("dark", Label.of("Dark"), Set.of("walnut"), Set.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.limitations.make(new Limitation("dark", Label.of("Dark"), Set.of(), Set.of())));
		this.limitations.remove("dark");
		assertThat(this.catalogues.rules().limitations()).doesNotContainKey("dark");
		assertThat(this.audit.read("limitation", "dark", null, null)).extracting(Entry::isRemoval)
			.containsExactly(true, false);
	}

	@Test
	void refusesRulesOfWhatIsNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.limitations
			.put(new Limitation("odd", Label.of("Odd"), Set.of("stone"), Set.of()), Edition.ANY));
		assertThatIllegalArgumentException().isThrownBy(() -> this.colorcharts.put(
				new Colorchart("odd", Label.of("Odd"), Map.of(new FinishId(1101), List.of(new FinishId(4711)))),
				Edition.ANY));
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> this.colorcharts.put(new Colorchart("round", Label.of("Round"),
							Map.of(new FinishId(1101), List.of(new FinishId(901)), new FinishId(901),
									List.of(new FinishId(1101)))),
							Edition.ANY))
			.withMessageContaining("901, 1101, 901");
	}

	@Test
	void tellsWhatARuleWouldBreak() {
		Limitation fabrics = new Limitation("light-woods", Label.of("Fabrics"), Set.of("mode"), Set.of());
		assertThat(this.consequences.of(fabrics)).singleElement().satisfies((consequence) -> {
			assertThat(consequence.product().id()).isEqualTo(2);
			assertThat(consequence.errors()).extracting(Finding::code).containsOnly(FindingCode.NO_FINISH_LEFT);
		});
		assertThat(this.consequences.of(new Limitation("light-woods", Label.of("Ash"), Set.of("ash", "oak"), Set.of())))
			.isEmpty();
	}

	@Test
	void setsDefaultsByTheApi() throws Exception {
		HttpResponse<String> all = put(1, "{\"Frame\": 1127}", Scope.CATALOGUE_WRITE);
		assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
		assertThat(kino().styles())
			.allSatisfy((style) -> assertThat(style.parts().get(0).defaultFinish()).isEqualTo(new FinishId(1127)));
		HttpResponse<String> one = put(1, "{\"styles\": {\"inlay\": {\"Top\": 331, \"Frame\": null}}}",
				Scope.CATALOGUE_WRITE);
		assertThat(one.body()).contains("\"render\":\"/api/render/1/config=Frame:1127-Top:1101/\"");
		assertThat(kino().styles().get(1).parts()).extracting(PartDraft::defaultFinish)
			.containsExactly(null, new FinishId(331));
		assertThat(this.audit.read("product", "1", null, null).get(0).actor()).contains("token");
	}

	@Test
	void saysWhichDefaultsAreAllowed() throws Exception {
		assertRefused("{\"Frame\": 1127, \"Top\": 331}", "finish-not-allowed", "solid", "\"1101\"");
		assertRefused("{\"Frame\": 4711}", "unknown-finish", "4711");
		assertRefused("{\"Seat\": 1101}", "unknown-part", "\"Frame\",\"Top\"");
		assertRefused("{\"styles\": {\"round\": {\"Top\": 1101}}}", "unknown-style", "\"solid\",\"inlay\"");
		assertRefused("{\"Frame\": \"1127\"}", "bad-request", "1127");
		assertThat(kino().styles().get(0).parts().get(0).defaultFinish()).isEqualTo(new FinishId(1101));
		assertThat(put(2, "{\"Edge\": 901}", Scope.CATALOGUE_WRITE).body()).contains("part-is-charted");
		assertThat(put(99, "{\"Frame\": 1127}", Scope.CATALOGUE_WRITE).statusCode()).isEqualTo(404);
		assertThat(put(1, "{\"Frame\": 1127}", Scope.JOB_READ).statusCode()).isEqualTo(403);
	}

	private void assertRefused(String body, String code, String... told) throws Exception {
		HttpResponse<String> answer = put(1, body, Scope.CATALOGUE_WRITE);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains(told);
	}

	private HttpResponse<String> put(long product, String body, Scope scope) throws Exception {
		String secret = this.tokens.create("defaults", Set.of(scope)).value();
		return client.send(request("/api/products/" + product + "/defaults").header("Authorization", "Bearer " + secret)
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private ProductDraft kino() {
		return this.editor.find(1).orElseThrow().draft();
	}

	private ProductState state(long id) {
		return this.editor.find(id).orElseThrow().state();
	}

	private static ProductDraft copy(long id, ProductDraft draft) {
		return new ProductDraft(id, draft.label(), draft.model(), draft.styles());
	}

}
