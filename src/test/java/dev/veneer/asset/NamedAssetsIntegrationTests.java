package dev.veneer.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.veneer.RunningApp;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MapFiles;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The janitor of an app with its database.
 */
class NamedAssetsIntegrationTests extends RunningApp {

	/** Digests of what is no kept file: a picture, and a note of which file it was. */
	private static final List<String> OTHERS = List.of("render.sha256", "model_quarantine.file_sha256");

	private static final FinishId FINISH = new FinishId(71901);

	@Autowired
	private List<AssetUser> users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Assets assets;

	@Autowired
	private AssetJanitor janitor;

	@Autowired
	private MaterialEditor editor;

	@Autowired
	private MaterialLibrary library;

	@Test
	void areAskedOfEveryColumnThatThereIs() {
		List<String> columns = this.jdbc
			.sql("select lower(table_name) || '.' || lower(column_name) from information_schema.columns "
					+ "where lower(column_name) like '%sha256%'")
			.query(String.class)
			.list();
		assertThat(this.users.stream().flatMap((user) -> user.columns().stream()).map(String::valueOf))
			.as("a new column that names a kept file has to be told to the janitor")
			.containsExactlyInAnyOrderElementsOf(columns.stream().filter((each) -> !OTHERS.contains(each)).toList());
	}

	@Test
	void keepAMapUntilADayAfterAnotherTookItsPlace() throws IOException {
		Asset first = put(0x101010);
		Sha256 swatch = this.library.latest().finish(FINISH).orElseThrow().swatch().sha256();
		tidyAfterDays(first.sha256(), swatch);
		assertThat(this.assets.find(first.sha256())).isPresent();
		Asset second = put(0x202020);
		tidy();
		assertThat(this.assets.find(first.sha256())).as("may be fetched yet").isPresent();
		tidyAfterDays(first.sha256(), swatch);
		assertThat(this.assets.find(first.sha256())).isEmpty();
		assertThat(this.assets.find(swatch)).isEmpty();
		assertThat(this.assets.find(second.sha256())).isPresent();
		put(0x101010);
		assertThat(this.assets.find(swatch)).as("is cut anew").isPresent();
	}

	private Asset put(int colour) throws IOException {
		Asset diffuse = keep(colour);
		this.editor.putNature("kept", Label.of("Kept"), MaterialEditor.IN_PLACE);
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		Stream.of(MapKind.values()).forEach((kind) -> sources.put(kind, MapSource.PATTERN));
		this.editor.putPattern(new PatternDraft("kept", "kept", Label.of("Kept"), MaterialEditor.IN_PLACE, 600,
				Surface.PLAIN, sources,
				Map.of(MapKind.DIFFUSE, diffuse, MapKind.NORMAL, keep(0x8080ff), MapKind.ROUGHNESS, keep(0x808080))));
		this.editor
			.putFinish(new FinishDraft(FINISH, "kept", Label.of("Kept"), MaterialEditor.IN_PLACE, false, Map.of()));
		return diffuse;
	}

	private Asset keep(int colour) throws IOException {
		return this.assets.keep(new ByteArrayInputStream(MapFiles.plain(64, colour)), "png");
	}

	/** For those files alone: others test here, too. */
	private void tidyAfterDays(Sha256... files) throws IOException {
		tidy();
		for (Sha256 file : files) {
			Path mark = HOME.resolve("assets/unnamed").resolve(file.hex());
			if (Files.exists(mark)) {
				Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
			}
		}
		tidy();
	}

	private void tidy() throws IOException {
		this.janitor.tidy(Instant.now().minus(Duration.ofDays(1)));
	}

}
