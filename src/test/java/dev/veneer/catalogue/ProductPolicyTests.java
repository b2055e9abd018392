package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

import dev.veneer.material.Label;
import org.junit.jupiter.api.Test;

import static dev.veneer.catalogue.GivenDraft.colouring;
import static dev.veneer.catalogue.GivenDraft.covered;
import static dev.veneer.catalogue.GivenDraft.id;
import static dev.veneer.catalogue.GivenDraft.kino;
import static dev.veneer.catalogue.GivenDraft.limited;
import static dev.veneer.catalogue.GivenDraft.maru;
import static dev.veneer.catalogue.GivenDraft.named;
import static dev.veneer.catalogue.GivenDraft.style;
import static org.assertj.core.api.Assertions.assertThat;

class ProductPolicyTests {

	@Test
	void hasNothingAgainstTheKinoStool() {
		assertThat(kino().judged().findings()).isEmpty();
		assertThat(kino().judged().combinations()).contains(BigInteger.valueOf(15));
	}

	@Test
	void tellsWhichFinishesOfTheTableHaveNoEdge() {
		assertThat(maru().judged().findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.CHART_GAPS);
			assertThat(finding.isError()).isFalse();
			assertThat(finding.style()).isEqualTo(1);
			assertThat(finding.part()).isEqualTo(3);
			assertThat(finding.arguments()).containsExactly(1, List.of(id(1102)));
		});
	}

	@Test
	void wantsStylesAndParts() {
		assertThat(codes(kino().styles((styles) -> List.of()))).containsExactly(FindingCode.NO_STYLE,
				FindingCode.MESH_UNUSED);
		assertThat(codes(kino().parts(1, (parts) -> List.of()))).contains(FindingCode.NO_PART);
	}

	@Test
	void wantsNamesThatAddressesCanHave() {
		assertThat(codes(kino().part(0, 0, (part) -> named(part, "frame")))).contains(FindingCode.PART_NAME);
		assertThat(codes(kino().part(0, 1, (part) -> named(part, "Frame")))).contains(FindingCode.PART_TWICE);
		assertThat(codes(kino().styles((styles) -> List.of(styles.get(0), style("solid", styles.get(1))))))
			.contains(FindingCode.STYLE_TWICE);
		assertThat(codes(kino().styles((styles) -> List.of(style("Solid", styles.get(0)), styles.get(1)))))
			.contains(FindingCode.STYLE_NAME);
	}

	@Test
	void letsEveryMeshHaveOnePart() {
		assertThat(kino().part(1, 1, (part) -> colouring(part, "insert", "rim")).judged().errors()).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.MESH_TWICE);
				assertThat(finding.arguments()).containsExactly("rim", "Frame");
				assertThat(finding.part()).isEqualTo(1);
			});
		assertThat(codes(kino().part(0, 1, (part) -> colouring(part)))).contains(FindingCode.NO_MESH);
		assertThat(codes(kino().part(0, 1, (part) -> colouring(part, "lid")))).contains(FindingCode.UNKNOWN_MESH);
	}

	@Test
	void warnsOfMeshesThatNobodySees() {
		assertThat(kino().part(1, 0, (part) -> colouring(part, "frame")).judged().findings()).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.MESH_UNUSED);
				assertThat(finding.arguments()).containsExactly("rim");
				assertThat(finding.isError()).isFalse();
			});
	}

	@Test
	void letsAChartedPartFollowOneBeforeIt() {
		assertThat(codes(maru().parts(1, (parts) -> List.of(parts.get(3))))).contains(FindingCode.NO_DRIVER);
		assertThat(codes(maru().parts(1, (parts) -> {
			Collections.swap(parts, 2, 3);
			return parts;
		}))).as("an edge that follows slats of light wood").contains(FindingCode.CHART_GAPS);
		assertThat(codes(maru().part(1, 2, (part) -> covered(part, "fabric"))))
			.as("an edge that follows a table of fabric")
			.contains(FindingCode.NO_ANSWER_LEFT);
	}

	@Test
	void leavesEveryPartAFinish() {
		assertThat(codes(kino().part(0, 0, (part) -> covered(part)))).contains(FindingCode.NO_NATURE);
		assertThat(codes(kino().part(1, 1, (part) -> limited(part, "light-woods", null))))
			.as("linoleum, of light wood only")
			.contains(FindingCode.NO_FINISH_LEFT);
	}

	@Test
	void allowsTheDefault() {
		assertThat(codes(kino().part(0, 0, (part) -> part.withDefault(id(340)))))
			.containsExactly(FindingCode.DEFAULT_NOT_ALLOWED);
		assertThat(codes(maru().part(0, 1, (part) -> part.withDefault(id(1127)))))
			.contains(FindingCode.DEFAULT_NOT_ALLOWED);
		assertThat(codes(kino().part(0, 0, (part) -> part.withDefault(id(1101))))).isEmpty();
	}

	@Test
	void warnsOfADefaultThatIsNoLongerMade() {
		Verdict verdict = kino().part(0, 0, (part) -> part.withDefault(id(1103))).judged();
		assertThat(verdict.isValid()).isTrue();
		assertThat(verdict.warnings()).extracting(Finding::code).containsExactly(FindingCode.DEFAULT_ARCHIVED);
	}

	@Test
	void findsAStyleThatNoFinishLeadsTo() {
		GivenDraft both = kino().part(1, 1, (part) -> covered(part, "wood"));
		assertThat(both.judged().errors()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.STYLES_ALIKE);
			assertThat(finding.style()).isEqualTo(1);
			assertThat(finding.arguments()).containsExactly(Label.of("Solid"));
		});
	}

	@Test
	void warnsOfCombinationsThatFitTwoStyles() {
		Verdict verdict = kino().part(1, 1, (part) -> covered(part, "wood", "linoleum")).judged();
		assertThat(verdict.isValid()).isTrue();
		assertThat(verdict.warnings()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.STYLES_OVERLAP);
			assertThat(finding.arguments()).containsExactly(BigInteger.valueOf(9), Label.of("Solid"));
		});
		assertThat(verdict.combinations()).contains(BigInteger.valueOf(15));
	}

	@Test
	void findsStylesThatDifferInTheOrderOfTheirPartsAlone() {
		assertThat(codes(kino().parts(1, (parts) -> {
			Collections.reverse(parts);
			return parts;
		}))).containsExactly(FindingCode.STYLES_REORDERED);
	}

	@Test
	void namesWhatIsNotThere() {
		GivenDraft lost = kino().part(0, 0, (part) -> limited(part, "gone", "lost"))
			.part(0, 1, (part) -> covered(part, "stone").withDefault(id(4711)));
		assertThat(lost.judged().obstacles(ProductState.DRAFT)).extracting(Finding::code)
			.containsExactlyInAnyOrder(FindingCode.UNKNOWN_LIMITATION, FindingCode.UNKNOWN_COLORCHART,
					FindingCode.UNKNOWN_NATURE, FindingCode.UNKNOWN_FINISH);
		assertThat(kino().styles((styles) -> List.of()).judged().obstacles(ProductState.DRAFT)).isEmpty();
		assertThat(kino().styles((styles) -> List.of()).judged().obstacles(ProductState.PUBLISHED)).isNotEmpty();
	}

	private static List<FindingCode> codes(GivenDraft draft) {
		return draft.judged().findings().stream().map(Finding::code).toList();
	}

}
