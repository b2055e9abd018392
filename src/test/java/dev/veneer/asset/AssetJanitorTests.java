package dev.veneer.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Two apps on one folder. A row names the first file; of what else is there, marks tell
 * since when nothing names it.
 */
class AssetJanitorTests {

	private static final Duration DAY = Duration.ofDays(1);

	@TempDir
	Path folder;

	private final NamedAssets rows = mock();

	private Assets assets;

	private AssetJanitor janitor;

	private Sha256 named;

	@BeforeEach
	void keepsAFileThatARowNames() throws IOException {
		this.assets = assets();
		this.janitor = janitor(this.assets);
		this.named = keep("named");
		given(this.rows.read()).willReturn(Set.of(this.named));
	}

	@Test
	void deletesWhatNothingHasNamedForADay() throws IOException {
		Sha256 lone = keep("lone");
		assertThat(tidy()).isZero();
		assertThat(this.assets.find(lone)).as("is young").isPresent();
		grow(lone);
		assertThat(tidy()).isEqualTo(1);
		assertThat(this.assets.find(lone)).isEmpty();
		assertThat(this.assets.find(this.named)).isPresent();
		assertThat(tidy()).isZero();
		assertThat(this.folder.resolve("unnamed")).isEmptyDirectory();
		assertThat(this.folder.resolve("leaving")).isEmptyDirectory();
	}

	@Test
	void leavesAloneWhatIsNamedMeanwhile() throws IOException {
		Sha256 late = keep("late");
		tidy();
		grow(late);
		given(this.rows.read()).willReturn(Set.of(this.named, late));
		assertThat(tidy()).isZero();
		given(this.rows.read()).willReturn(Set.of(this.named));
		assertThat(tidy()).as("its day begins anew").isZero();
		assertThat(this.assets.find(late)).isPresent();
	}

	@Test
	void leavesAloneWhatIsSentOnceMore() throws IOException {
		Sha256 again = keep("again");
		Sha256 held = keep("held");
		tidy();
		grow(again);
		grow(held);
		keep("again");
		assertThat(this.assets.hold(held)).isPresent();
		assertThat(tidy()).isZero();
		assertThat(new AssetFolder(this.folder).all()).contains(again, held);
	}

	@Test
	void putsBackWhatWasSentOnceMoreWhileItWasGoing() throws IOException {
		Sha256 going = keep("going");
		Path out = Files.createDirectories(this.folder.resolve("leaving")).resolve(going.hex());
		Files.move(this.assets.find(going).orElseThrow(), out);
		assertThat(tidy()).isZero();
		assertThat(this.assets.find(going)).as("has no mark").isPresent();
		assertThat(out).doesNotExist();
	}

	@Test
	void finishesWhatAKilledAppBegan() throws IOException {
		Sha256 going = keep("going");
		tidy();
		grow(going);
		Path out = Files.createDirectories(this.folder.resolve("leaving")).resolve(going.hex());
		Files.move(this.assets.find(going).orElseThrow(), out);
		tidy();
		assertThat(out).doesNotExist();
		assertThat(this.assets.find(going)).isEmpty();
	}

	@Test
	void dropsHalvesThatAKilledAppLeft() throws IOException {
		Path half = Files.writeString(this.folder.resolve("incoming/half"), "...");
		tidy();
		assertThat(half).exists();
		Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(DAY.multipliedBy(2))));
		tidy();
		assertThat(half).doesNotExist();
	}

	@Test
	void deletesNothingBesideAnEmptyDatabase() throws IOException {
		given(this.rows.read()).willReturn(Set.of());
		tidy();
		assertThat(this.folder.resolve("unnamed")).doesNotExist();
		assertThat(this.assets.find(this.named)).isPresent();
	}

	/** Whoever has been given a file has it, whatever two janitors are at. */
	@Test
	void losesNothingThatIsBeingKeptOnceMore() throws Exception {
		List<Sha256> all = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			all.add(keep("content " + i));
		}
		tidy();
		for (Sha256 file : all) {
			grow(file);
		}
		Assets other = assets();
		AssetJanitor theirs = janitor(other);
		Callable<Integer> keeping = () -> {
			for (int i = 0; i < 300; i += 2) {
				other.keep(new ByteArrayInputStream(("content " + i).getBytes()), "txt");
			}
			return 0;
		};
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			int deleted = 0;
			for (Future<Integer> done : threads.invokeAll(List.of(this::tidy, () -> tidy(theirs), keeping))) {
				deleted += done.get();
			}
			assertThat(deleted).isGreaterThanOrEqualTo(150);
		}
		finally {
			threads.shutdownNow();
		}
		for (int i = 0; i < 300; i++) {
			assertThat(this.assets.find(all.get(i)).isPresent()).as("content " + i).isEqualTo(i % 2 == 0);
		}
	}

	@Test
	void refusesToBeHasty() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AssetSettings(this.folder, Duration.ofMinutes(5)));
	}

	private Assets assets() {
		return new Assets(new AssetSettings(this.folder, DAY));
	}

	private AssetJanitor janitor(Assets assets) {
		return new AssetJanitor(assets, this.rows, new AssetSettings(this.folder, DAY));
	}

	private int tidy() throws IOException {
		return tidy(this.janitor);
	}

	private static int tidy(AssetJanitor janitor) throws IOException {
		return janitor.tidy(Instant.now().minus(DAY));
	}

	private Sha256 keep(String content) throws IOException {
		return this.assets.keep(new ByteArrayInputStream(content.getBytes()), "txt").sha256();
	}

	/** Two days pass since it was marked. */
	private void grow(Sha256 file) throws IOException {
		Files.setLastModifiedTime(this.folder.resolve("unnamed").resolve(file.hex()),
				FileTime.from(Instant.now().minus(DAY.multipliedBy(2))));
	}

}
