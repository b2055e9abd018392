package dev.veneer.asset;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes once an hour the files that no row has named for a day: of uploads that were
 * thrown away, bundles and tables that were only looked at, maps that gave way to others.
 * Until then a form may still bring them, and a worker fetch them.
 */
@Component
class AssetJanitor {

	private static final Logger log = LoggerFactory.getLogger(AssetJanitor.class);

	private final AssetFolder folder;

	private final UnnamedAssets unnamed;

	private final NamedAssets named;

	private final AssetSettings settings;

	AssetJanitor(Assets assets, NamedAssets named, AssetSettings settings) {
		this.folder = new AssetFolder(settings.folder());
		this.unnamed = assets.unnamed();
		this.named = named;
		this.settings = settings;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void tidy() throws IOException {
		int deleted = tidy(Instant.now().minus(this.settings.unnamed()));
		if (deleted > 0) {
			log.info("{} files that nothing names are deleted", deleted);
		}
	}

	/**
	 * Deletes what has not been named since then, and marks what is not named now.
	 * @return how many files are deleted
	 */
	int tidy(Instant before) throws IOException {
		Set<Sha256> named = this.named.read();
		if (named.isEmpty()) {
			// nothing at all: perhaps this is another database, and the old one comes
			// back
			return 0;
		}
		Map<Sha256, Instant> marks = this.unnamed.marks();
		for (Sha256 file : marks.keySet()) {
			if (named.contains(file)) {
				this.unnamed.unmark(file);
			}
		}
		this.unnamed.settle(before);
		this.folder.dropIncoming(before);
		int deleted = 0;
		for (Sha256 file : this.folder.all()) {
			if (!named.contains(file)) {
				deleted += tidy(file, marks.get(file), before) ? 1 : 0;
			}
		}
		return deleted;
	}

	private boolean tidy(Sha256 file, @Nullable Instant since, Instant before) throws IOException {
		if (since == null) {
			this.unnamed.mark(file);
			return false;
		}
		return since.isBefore(before) && this.unnamed.delete(file, before);
	}

}
