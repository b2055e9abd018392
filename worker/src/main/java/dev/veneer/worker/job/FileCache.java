package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Spec.FileRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models and maps on this machine, named by their content. A file appears whole and
 * verified or not at all; one from an earlier run is verified when it is first asked for.
 * Least recently used files go first when the folder is over its bound.
 */
public final class FileCache {

	private static final Logger log = LoggerFactory.getLogger(FileCache.class);

	private final Path folder;

	private final long most;

	private final FarmClient farm;

	/** Verified files with their sizes, least recently used first. */
	private final LinkedHashMap<String, Long> verified = new LinkedHashMap<>(16, 0.75f, true);

	private boolean grown;

	public FileCache(Path folder, long most, FarmClient farm) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.most = most;
		this.farm = farm;
	}

	/**
	 * Local paths by digest, all of them there. Fails soon after they are no longer
	 * wanted.
	 */
	public Map<String, Path> fetch(List<FileRef> files, BooleanSupplier wanted) throws JobFailure {
		Map<String, Path> paths = new HashMap<>();
		for (FileRef file : files) {
			paths.put(file.sha256(), fetch(file, wanted));
		}
		if (this.grown) {
			shrink(paths);
			this.grown = false;
		}
		return paths;
	}

	private Path fetch(FileRef file, BooleanSupplier wanted) throws JobFailure {
		String name = name(file);
		Path path = this.folder.resolve(name);
		try {
			if (this.verified.get(name) == null || !Files.exists(path)) {
				if (!Files.exists(path) || !Sha256.of(path).equals(file.sha256())) {
					download(file, path, wanted);
					this.grown = true;
				}
				this.verified.put(name, Files.size(path));
			}
			return path;
		}
		catch (IOException | FarmRefused failure) {
			throw DiskFull.or(FailureCode.FILE_UNAVAILABLE, "File " + file.sha256() + " can't be had", failure);
		}
	}

	/** Both parts of the name come from outside, and end in a path. */
	private static String name(FileRef file) throws JobFailure {
		if (!file.sha256().matches("[0-9a-f]{64}") || !file.extension().matches("[a-z0-9]{1,8}")) {
			throw JobFailure.of(FailureCode.FILE_UNAVAILABLE,
					"'" + file.sha256() + "." + file.extension() + "' is no name of a file");
		}
		return file.sha256() + "." + file.extension();
	}

	private void download(FileRef file, Path path, BooleanSupplier wanted) throws IOException, FarmRefused {
		Path part = Files.createTempFile(this.folder, "part-", "");
		try {
			this.farm.download(file.url(), part, wanted);
			String found = Sha256.of(part);
			if (!found.equals(file.sha256())) {
				throw new IOException("it has the content " + found);
			}
			Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private void shrink(Map<String, Path> inUse) {
		try {
			long size = 0;
			List<Path> oldestFirst = oldestFirst();
			for (Path file : oldestFirst) {
				size += Files.size(file);
			}
			for (Path file : oldestFirst) {
				if (size <= this.most) {
					return;
				}
				if (!inUse.containsValue(file)) {
					size -= Files.size(file);
					Files.delete(file);
					this.verified.remove(file.getFileName().toString());
				}
			}
		}
		catch (IOException failure) {
			log.warn("The file cache can't be made smaller: {}", failure.getMessage());
		}
	}

	/** Files of earlier runs by age, then those of this run by their last use. */
	private List<Path> oldestFirst() throws IOException {
		Map<String, Integer> uses = new HashMap<>();
		this.verified.keySet().forEach((name) -> uses.put(name, uses.size()));
		try (Stream<Path> files = Files.list(this.folder)) {
			return files
				.sorted(Comparator.<Path>comparingInt((file) -> uses.getOrDefault(file.getFileName().toString(), -1))
					.thenComparing(FileCache::age))
				.toList();
		}
	}

	private static FileTime age(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException gone) {
			return FileTime.fromMillis(0);
		}
	}

}
