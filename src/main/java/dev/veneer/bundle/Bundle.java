package dev.veneer.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import org.jspecify.annotations.Nullable;

/**
 * A folder that holds a catalogue as files.
 *
 * <pre>
 * catalogue.yaml
 * models/kino-stool.blend                  as the yaml names them
 * maps/oak/normal.png                      a map that all finishes of oak share
 * maps/oak/1127/diffuse.png                a map of finish 1127 alone
 * </pre>
 */
final class Bundle {

	private final Path folder;

	private final Map<Path, Asset> kept = new HashMap<>();

	private final BundleDocument document;

	private Bundle(Path folder, BundleDocument document) {
		this.folder = folder;
		this.document = document;
	}

	/**
	 * @throws BundleException when there is no catalogue.yaml, or it is not written as
	 * one
	 */
	static Bundle open(Path folder) {
		Path yaml = folder.resolve("catalogue.yaml");
		if (!Files.isRegularFile(yaml)) {
			throw new BundleException(Flaw.NO_CATALOGUE);
		}
		return new Bundle(folder, BundleYaml.read(yaml));
	}

	BundleDocument document() {
		return this.document;
	}

	/**
	 * The file of that name, which must lie inside the bundle.
	 * @param name a path below the bundle's folder
	 */
	Path file(String... name) {
		Path file = this.folder.resolve(String.join("/", name)).normalize();
		if (!file.startsWith(this.folder.normalize())) {
			throw new BundleException(Flaw.LEADS_OUT, String.join("/", name));
		}
		if (!Files.isRegularFile(file)) {
			throw new BundleException(Flaw.MISSING, String.join("/", name));
		}
		if (!isInside(file)) {
			throw new BundleException(Flaw.LINK_OUT, String.join("/", name));
		}
		return file;
	}

	/**
	 * The file of that name, kept among the app's own. It is read once.
	 */
	Asset asset(Assets assets, String extension, String... name) {
		return this.kept.computeIfAbsent(file(name), (file) -> assets.keep(file, extension));
	}

	/**
	 * Whether there is a file of that name.
	 */
	boolean has(String... name) {
		return Files.isRegularFile(this.folder.resolve(String.join("/", name)));
	}

	private boolean isInside(Path file) {
		try {
			return file.toRealPath().startsWith(this.folder.toRealPath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
