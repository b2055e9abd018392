package dev.veneer.backoffice.material;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.veneer.Fixtures;
import dev.veneer.backoffice.material.Sheet.Trouble;
import dev.veneer.backoffice.material.SheetPlan.Change;
import dev.veneer.material.Finish;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;
import dev.veneer.sheet.SheetCells;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The woods and cloths of the fixtures as a table. Oak has a diffuse map for all its
 * finishes, the others have one for each.
 */
class SheetTests {

	private static final String TITLES = "id,pattern,name,name_ru,archived\n";

	@Property(tries = 300)
	void readsWhatWasWritten(@ForAll String text) {
		assertThat(SheetCells.read(SheetCells.written(text))).isEqualTo(text);
	}

	@Test
	void keepsSpreadsheetsFromRunningFormulas() {
		for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1")) {
			assertThat(SheetCells.written(formula)).isEqualTo("'" + formula);
		}
		assertThat(SheetCells.written("Oak - natural")).isEqualTo("Oak - natural");
		assertThat(SheetCells.read("'n Boom")).isEqualTo("'n Boom");
	}

	@Test
	void changesNothingWhenReadBack() {
		Materials materials = awkward();
		for (char delimiter : new char[] { ',', ';' }) {
			SheetPlan plan = plan(SheetWriter.write(materials, delimiter), materials);
			assertThat(plan.troubles()).isEmpty();
			assertThat(plan.changes()).isEmpty();
			assertThat(plan.same()).isEqualTo(materials.finishes().size());
		}
	}

	@Test
	void tellsWhatWouldChangeLineByLine() {
		SheetPlan plan = plan(TITLES + "1101,oak,Natural oak,Натуральный дуб,false\n" + "1102,oak,oak 1102,,TRUE\n"
				+ "1103,oak,oak 1103,,ЛОЖЬ\n" + "1127,walnut,walnut 1127,,false\n" + "1109,oak,Fresh oak,,false\n");
		assertThat(plan.troubles()).isEmpty();
		assertThat(plan.same()).isEqualTo(1);
		assertThat(plan.changes()).extracting(Change::line).containsExactly(2L, 3L, 4L, 6L);
		assertThat(plan.changes().get(0).isRenaming()).isTrue();
		assertThat(plan.changes().get(1).isArchiving()).isTrue();
		assertThat(plan.changes().get(2).isRestoring()).isTrue();
		assertThat(plan.changes().get(3).isFresh()).isTrue();
	}

	@Test
	void leavesAloneWhatHasNoColumn() {
		SheetPlan plan = plan("name_ru;id\nДуб;1103\n");
		assertThat(plan.rows()).singleElement().satisfies((row) -> {
			assertThat(row.label()).isEqualTo(new Label("oak 1103", "Дуб"));
			assertThat(row.archived()).isTrue();
		});
	}

	@Test
	void namesTheLineOfEachTrouble() {
		SheetPlan plan = plan(TITLES + "1101,oak,,,false\n" + "0x10,oak,Oak,,false\n" + "1102,walnut,Oak,,false\n"
				+ "\n" + "1103,oak,Oak,,maybe\n" + "1103,oak,Oak,,true\n" + "9,walnut,New,,false\n"
				+ "10,teak,New,,false\n" + "11,,New,,false\n" + "12,oak,New\n");
		assertThat(plan.troubles()).extracting(Trouble::line, Trouble::key)
			.containsExactlyInAnyOrder(trouble(2, "name"), trouble(3, "id"), trouble(4, "moved"),
					trouble(6, "archived"), trouble(7, "twice"), trouble(8, "diffuse"), trouble(9, "pattern.unknown"),
					trouble(10, "pattern.none"), trouble(11, "cells"));
	}

	@Test
	void refusesWhatIsNoTable() {
		assertThat(keys("id,colour,price\n")).contains("title");
		assertThat(keys("name\nOak\n")).contains("title.id");
		assertThat(keys("id,id\n")).contains("title.twice");
		assertThat(keys("")).containsExactly("empty");
		assertThat(keys(TITLES + "1101,oak,\"never closed,,false\n")).containsExactly("quotes");
		assertThat(SheetReader.read("id\n1\n".getBytes(StandardCharsets.UTF_16)).troubles()).isNotEmpty();
		assertThat(SheetReader.read(new byte[SheetReader.MOST_BYTES + 1]).troubles()).extracting(Trouble::key)
			.containsExactly("material.sheet.bad.bytes");
		assertThat(keys("id\n" + "1101\n".repeat(SheetReader.MOST_LINES + 1))).contains("lines");
	}

	private static Tuple trouble(long line, String key) {
		return tuple(line, "material.sheet.bad." + key);
	}

	private static List<String> keys(String text) {
		return SheetReader.read(text.getBytes(StandardCharsets.UTF_8))
			.troubles()
			.stream()
			.map((trouble) -> trouble.key().replace("material.sheet.bad.", ""))
			.toList();
	}

	private static SheetPlan plan(String text) {
		return plan(text.getBytes(StandardCharsets.UTF_8), Fixtures.materials());
	}

	private static SheetPlan plan(byte[] bytes, Materials materials) {
		return SheetPlan.of(SheetReader.read(bytes), materials, (id) -> materials.pattern(id).map(SheetTests::draft));
	}

	private static PatternDraft draft(Pattern pattern) {
		MapSource diffuse = pattern.id().equals("oak") ? MapSource.PATTERN : MapSource.FINISH;
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			sources.put(kind, (kind == MapKind.DIFFUSE) ? diffuse : MapSource.PATTERN);
		}
		return new PatternDraft(pattern.id(), pattern.nature(), pattern.label(), 0, pattern.tile(), pattern.surface(),
				sources, pattern.finishes().get(0).maps());
	}

	/** Names that a table could trip over. */
	private static Materials awkward() {
		List<String> names = List.of("=HYPERLINK(\"x\")", "'=quoted", "a,b;c", "say \"so\"", " spaced ", "-1", "дуб",
				"@x");
		List<Finish> finishes = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			finishes.add(new Finish(Fixtures.id(i + 1), "odd", "wood", new Label(names.get(i), names.get(i)),
					i % 2 == 0, 0x0a0b0c, Fixtures.asset("swatch"), Map.of()));
		}
		Pattern odd = new Pattern("odd", "wood", Label.of("Odd"), 600, Surface.PLAIN, finishes);
		return new Materials(List.of(new Nature("wood", Label.of("Wood"), List.of(odd))));
	}

}
