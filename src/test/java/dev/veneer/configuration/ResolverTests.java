package dev.veneer.configuration;

import java.util.List;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Label;
import dev.veneer.model.MeshName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverTests {

	private final Resolver resolver = new Resolver(Fixtures.catalogue());

	@Test
	void hidesMeshesOfTheOtherStyle() {
		assertThat(name(Fixtures.KINO, "Frame:1127-Top:1101"))
			.isEqualTo("kino-stool/frame-1127/top-1101/insert-0/rim-0");
	}

	@Test
	void switchesTheStyleByTheFinish() {
		assertThat(resolved(Fixtures.KINO, "Frame:1127-Top:340").style().name()).isEqualTo("inlay");
	}

	@Test
	void letsTheRimFollowTheFrame() {
		assertThat(name(Fixtures.KINO, "Frame:1127-Top:340"))
			.isEqualTo("kino-stool/frame-1127/top-0/insert-340/rim-1127");
	}

	@Test
	void ignoresTheOrderOfParts() {
		assertThat(name(Fixtures.KINO, "Top:340-Frame:1127")).isEqualTo(name(Fixtures.KINO, "Frame:1127-Top:340"));
	}

	@Test
	void givesUnnamedPartsTheirDefaults() {
		assertThat(resolved(Fixtures.MARU, "").configuration())
			.hasToString("Frame:501-Slats:1102-Pads:231-Bolsters:231");
		assertThat(resolved(Fixtures.KINO, "Top:340").configuration()).hasToString("Frame:1101-Top:340");
	}

	@Test
	void takesTheSmallestStyleThatHasTheNamedParts() {
		assertThat(resolved(Fixtures.MARU, "Pads:235").style().name()).isEqualTo("plain");
		assertThat(resolved(Fixtures.MARU, "Table:340").style().name()).isEqualTo("table");
	}

	@Test
	void picksTheEdgeByItsChart() {
		assertThat(name(Fixtures.MARU, "Table:340-Pads:0-Bolsters:0"))
			.isEqualTo("maru-bench/frame-501/slats-1102/pads-0/pads_t-0/bolsters-0/table-340/table_edge-903");
	}

	@Test
	void removesOptionalParts() {
		assertThat(name(Fixtures.MARU, "Pads:0-Bolsters:0"))
			.isEqualTo("maru-bench/frame-501/slats-1102/pads-0/pads_t-0/bolsters-0/table-0/table_edge-0");
	}

	@Test
	void usesOtherMeshesForThePadsBesideATable() {
		assertThat(name(Fixtures.MARU, "Table:1101-Pads:241-Bolsters:0"))
			.isEqualTo("maru-bench/frame-501/slats-1102/pads-0/pads_t-241/bolsters-0/table-1101/table_edge-901");
	}

	@ParameterizedTest
	@CsvSource({ "1, Seat:1127, UNKNOWN_PART, Seat", "1, Frame:4711, UNKNOWN_FINISH, Frame",
			"1, Frame:340, NOT_COVERED_BY_NATURE, Frame", "1, Top:501, NOT_COVERED_BY_NATURE, Top",
			"1, Frame:1103, ARCHIVED, Frame", "1, Frame:0, PART_REQUIRED, Frame",
			"2, Slats:1127, OUTSIDE_LIMITATION, Slats", "2, Bolsters:241, OUTSIDE_LIMITATION, Bolsters",
			"2, Edge:901, PART_IS_CHARTED, Edge", "2, Table:1102, NO_ANSWER_IN_CHART, Edge" })
	void saysWhyNot(long product, String configuration, ReasonCode code, String part) {
		Rejected rejected = rejected(Fixtures.catalogue().product(product).orElseThrow(), configuration);
		assertThat(rejected.reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.code()).isEqualTo(code);
			assertThat(reason.part()).isEqualTo(new PartName(part));
			assertThat(reason.message()).contains(part);
		});
	}

	@Test
	void saysEveryReasonAtOnce() {
		assertThat(rejected(Fixtures.MARU, "Slats:1127-Pads:501").reasons()).extracting(Reason::code)
			.containsExactly(ReasonCode.OUTSIDE_LIMITATION, ReasonCode.NOT_COVERED_BY_NATURE);
	}

	@Test
	void allowsInsteadWhatAnyMergedStyleAllows() {
		assertThat(rejected(Fixtures.KINO, "Top:501").reasons().get(0).allowed()).containsExactly("1101", "1102",
				"1127", "340", "341");
	}

	@Test
	void remembersWhatAnArchivedFinishOnceGave() {
		assertThat(rejected(Fixtures.KINO, "Frame:1103-Top:340").retired()).get()
			.extracting((resolved) -> resolved.scene().renderName().value())
			.isEqualTo("kino-stool/frame-1103/top-0/insert-340/rim-1103");
		assertThat(rejected(Fixtures.KINO, "Frame:1103-Top:501").retired()).isEmpty();
	}

	@Test
	void saysWhenNoStyleHasAllNamedParts() {
		Product product = new Product(9, Label.of("Two"), Fixtures.KINO_MODEL,
				List.of(new Style("one", Label.of("One"), List.of(Fixtures.part("A", "wood", "frame"))),
						new Style("two", Label.of("Two"), List.of(Fixtures.part("B", "wood", "top")))));
		assertThat(rejected(product, "A:1101-B:1101").reasons()).extracting(Reason::code)
			.containsExactly(ReasonCode.PARTS_DONT_MEET);
	}

	@Test
	void refusesToShowNothing() {
		Product product = new Product(9, Label.of("Cushion"), Fixtures.MARU_MODEL,
				List.of(new Style("only", Label.of("Only"), List.of(new Part(new PartName("Pads"), Label.of("Pads"),
						List.of("fabric"), List.of(new MeshName("pads")), null, null, null, true)))));
		assertThat(rejected(product, "Pads:0").reasons()).extracting(Reason::code)
			.containsExactly(ReasonCode.NOTHING_TO_SEE);
	}

	@Test
	void narrowsAPartToTheGroupThatItsChartGives() {
		Product suited = suited();
		assertThat(resolved(suited, "Frame:502").configuration()).hasToString("Frame:502-Pads:235");
		assertThat(resolved(suited, "Frame:501-Pads:237").configuration()).hasToString("Frame:501-Pads:237");
		assertThat(rejected(suited, "Frame:502-Pads:237").reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.code()).isEqualTo(ReasonCode.NOT_IN_CHART);
			assertThat(reason.allowed()).containsExactly("235");
		});
	}

	static Product suited() {
		return new Product(9, Label.of("Suited bench"), Fixtures.MARU_MODEL,
				List.of(new Style("only", Label.of("Only"),
						List.of(Fixtures.part("Frame", "metal", "frame"),
								new Part(new PartName("Pads"), Label.of("Pads"), List.of("fabric"),
										List.of(new MeshName("pads")), null, Fixtures.SUITING, null, false)))));
	}

	private String name(Product product, String configuration) {
		return resolved(product, configuration).scene().renderName().value();
	}

	private Resolved resolved(Product product, String configuration) {
		return (Resolved) this.resolver.resolve(product, Configuration.parse(configuration));
	}

	private Rejected rejected(Product product, String configuration) {
		return (Rejected) this.resolver.resolve(product, Configuration.parse(configuration));
	}

}
