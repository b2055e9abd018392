package dev.veneer.bundle;

import java.nio.file.InvalidPathException;
import java.util.Optional;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.bundle.BundleDocument.FinishEntry;
import dev.veneer.bundle.BundleDocument.ModelEntry;
import dev.veneer.bundle.BundleDocument.PatternEntry;
import dev.veneer.material.MapKind;
import dev.veneer.material.Swatches;

import org.springframework.stereotype.Component;

/**
 * Keeps the files of a bundle before it is read in. Thousands of maps take minutes, and
 * nobody could edit anything while a transaction waits for them.
 */
@Component
class BundleFiles {

	private final Assets assets;

	private final Swatches swatches;

	BundleFiles(Assets assets, Swatches swatches) {
		this.assets = assets;
		this.swatches = swatches;
	}

	/** What is missing or no picture is told of when it is read. */
	void keep(Bundle bundle) {
		for (PatternEntry pattern : Bundle.orEmpty(bundle.document().patterns())) {
			String folder = "maps/" + pattern.id();
			keepMaps(bundle, folder);
			for (FinishEntry finish : Bundle.orEmpty(pattern.finishes())) {
				keepMaps(bundle, folder + "/" + finish.id());
			}
		}
		for (ModelEntry model : Bundle.orEmpty(bundle.document().models())) {
			keep(bundle, "blend", model.file());
		}
	}

	private void keepMaps(Bundle bundle, String folder) {
		for (MapKind kind : MapKind.values()) {
			Optional<Asset> map = keep(bundle, "png", folder, kind.slug() + ".png");
			if (kind == MapKind.DIFFUSE) {
				map.ifPresent(this.swatches::prepare);
			}
		}
	}

	private Optional<Asset> keep(Bundle bundle, String extension, String... name) {
		try {
			return bundle.has(name) ? Optional.of(bundle.asset(this.assets, extension, name)) : Optional.empty();
		}
		catch (BundleException | InvalidPathException ex) {
			return Optional.empty();
		}
	}

}
