package dev.veneer.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.veneer.RunningApp;
import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Woods under names of their own, in a database that other tests use, too.
 */
class MaterialEditingIntegrationTests extends RunningApp {

	private static final int RED = 0xc03020;

	private static final int BLUE = 0x2030c0;

	@Autowired
	private MaterialEditor editor;

	@Autowired
	private MaterialArchive archive;

	@Autowired
	private MaterialOrder order;

	@Autowired
	private MaterialDrafts drafts;

	@Autowired
	private MaterialPreview preview;

	@Autowired
	private MaterialLibrary library;

	@Autowired
	private FinishTable table;

	@Autowired
	private Assets assets;

	@Autowired
	private Audit audit;

	@Test
	void tellsTheAuditWhatChangedAndRefusesAnEditOfAnOldState() {
		pattern("elm", MapSource.PATTERN, RED);
		Edition seen = this.audit.edition(MaterialSubjects.pattern("elm"));
		this.editor.putPattern(draft("elm", MapSource.PATTERN, RED, 300));
		assertThat(this.audit.read("pattern", "elm", null, null).get(0).changes()).singleElement()
			.satisfies((change) -> {
				assertThat(change.field()).isEqualTo("tile");
				assertThat(change.from()).isEqualTo("600 mm");
				assertThat(change.to()).isEqualTo("300 mm");
			});
		assertThatExceptionOfType(EditConflictException.class)
			.isThrownBy(() -> this.editor.putPattern(draft("elm", MapSource.PATTERN, RED, 900), seen));
		assertThat(this.drafts.pattern("elm").orElseThrow().tile()).isEqualTo(300);
	}

	@Test
	void cutsSwatchesAnewWhenThePatternHasAnotherMap() {
		pattern("beech", MapSource.PATTERN, RED);
		finish(7101, "beech", Map.of());
		assertThat(found(7101).colour()).isEqualTo(RED);
		this.editor.putPattern(draft("beech", MapSource.PATTERN, BLUE, 600));
		assertThat(found(7101).colour()).isEqualTo(BLUE);
	}

	@Test
	void handsSharedMapsDownWhenFinishesHaveToBringThem() {
		pattern("larch", MapSource.PATTERN, RED);
		finish(7111, "larch", Map.of());
		Finish before = found(7111);
		this.editor.putPattern(draft("larch", MapSource.FINISH, RED, 600));
		assertThat(found(7111)).isEqualTo(before);
		assertThat(this.drafts.finish(new FinishId(7111)).orElseThrow().maps()).containsOnlyKeys(MapKind.DIFFUSE);
	}

	@Test
	void triesAnEditAndTakesItBack() {
		pattern("birch", MapSource.PATTERN, RED);
		finish(7121, "birch", Map.of());
		Materials before = this.library.latest();
		Edition edition = this.audit.edition(MaterialSubjects.pattern("birch"));
		Materials after = this.preview
			.after(() -> this.editor.putPattern(draft("birch", MapSource.PATTERN, BLUE, 50), edition));
		assertThat(after.pattern("birch").orElseThrow().tile()).isEqualTo(50);
		assertThat(after.finish(new FinishId(7121)).orElseThrow().colour()).isEqualTo(BLUE);
		assertThat(this.library.latest()).isSameAs(before);
		assertThat(this.drafts.pattern("birch").orElseThrow().tile()).isEqualTo(600);
		assertThat(this.audit.edition(MaterialSubjects.pattern("birch"))).isEqualTo(edition);
	}

	@Test
	void archivesManyAtOnceAndTellsWhichWereNotSoBefore() {
		pattern("alder", MapSource.PATTERN, RED);
		for (int number = 7131; number <= 7133; number++) {
			finish(number, "alder", Map.of());
		}
		List<FinishId> all = List.of(new FinishId(7133), new FinishId(7131), new FinishId(7132));
		this.archive.archive(List.of(new FinishId(7132)), true);
		assertThat(this.archive.archive(all, true)).containsExactly(new FinishId(7131), new FinishId(7133));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.archive.archive(List.of(new FinishId(7131), new FinishId(7999)), false))
			.withMessageContaining("7999");
		assertThat(found(7131).archived()).isTrue();
	}

	@Test
	void putsFinishesIntoAnotherOrder() {
		pattern("ash", MapSource.PATTERN, RED);
		for (int number = 7141; number <= 7143; number++) {
			finish(number, "ash", Map.of());
		}
		this.order.placeFinish(new FinishId(7143), 1);
		assertThat(numbers("ash")).containsExactly(7143, 7141, 7142);
		this.order.placeFinish(new FinishId(7143), 99);
		assertThat(numbers("ash")).containsExactly(7141, 7142, 7143);
	}

	@Test
	void removesOnlyWhatHasNothingInIt() {
		pattern("rowan", MapSource.PATTERN, RED);
		assertThatIllegalArgumentException().isThrownBy(() -> this.archive.removeNature("rowan"))
			.withMessageContaining("rowan");
		this.archive.removePattern("rowan");
		this.archive.removeNature("rowan");
		assertThat(this.library.latest().nature("rowan")).isEmpty();
		assertThat(this.audit.read("nature", "rowan", null, null).get(0).isRemoval()).isTrue();
	}

	@Test
	void takesATableOverAsAWholeOrNotAtAll() {
		pattern("pear", MapSource.PATTERN, RED);
		pattern("plum", MapSource.FINISH, RED);
		finish(7151, "pear", Map.of());
		FinishRow renamed = new FinishRow(new FinishId(7151), "pear", Label.of("Ripe pear"), true);
		FinishRow fresh = new FinishRow(new FinishId(7152), "pear", Label.of("Green pear"), false);
		FinishRow barred = new FinishRow(new FinishId(7153), "plum", Label.of("Plum"), false);
		assertThatIllegalArgumentException().isThrownBy(() -> this.table.put(List.of(renamed, fresh, barred)));
		assertThat(found(7151).archived()).isFalse();
		this.table.put(List.of(renamed, fresh));
		assertThat(found(7151).label().en()).isEqualTo("Ripe pear");
		assertThat(found(7152).colour()).isEqualTo(RED);
	}

	private void pattern(String id, MapSource diffuse, int colour) {
		this.editor.putNature(id, Label.of(id), MaterialEditor.IN_PLACE);
		this.editor.putPattern(draft(id, diffuse, colour, 600));
	}

	private PatternDraft draft(String id, MapSource diffuse, int colour, int tile) {
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		if (diffuse == MapSource.PATTERN) {
			maps.put(MapKind.DIFFUSE, keep(colour));
		}
		maps.put(MapKind.NORMAL, keep(0x8080ff));
		maps.put(MapKind.ROUGHNESS, keep(0x808080));
		return new PatternDraft(id, id, Label.of(id), MaterialEditor.IN_PLACE, tile, Surface.PLAIN, Map
			.of(MapKind.DIFFUSE, diffuse, MapKind.NORMAL, MapSource.PATTERN, MapKind.ROUGHNESS, MapSource.PATTERN),
				maps);
	}

	private void finish(int number, String pattern, Map<MapKind, Asset> maps) {
		this.editor.putFinish(new FinishDraft(new FinishId(number), pattern, Label.of(pattern + " " + number),
				MaterialEditor.IN_PLACE, false, maps));
	}

	private Finish found(int number) {
		return this.library.latest().finish(new FinishId(number)).orElseThrow();
	}

	private List<Integer> numbers(String pattern) {
		return this.library.latest()
			.pattern(pattern)
			.orElseThrow()
			.finishes()
			.stream()
			.map((finish) -> finish.id().value())
			.toList();
	}

	private Asset keep(int colour) {
		try {
			return this.assets.keep(new ByteArrayInputStream(MapFiles.plain(16, colour)), "png");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
