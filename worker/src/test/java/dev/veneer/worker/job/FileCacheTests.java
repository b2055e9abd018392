package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.veneer.worker.FakeFarm;
import dev.veneer.worker.KinoStool;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Spec.FileRef;
import dev.veneer.worker.farm.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileCacheTests {

	@TempDir
	Path folder;

	private FakeFarm farm;

	@BeforeEach
	void start() throws IOException {
		this.farm = new FakeFarm();
	}

	@AfterEach
	void stop() {
		this.farm.close();
	}

	@Test
	void fetchesOnceAndVerifiesAfterARestart() throws Exception {
		FileRef oak = stored("oak");
		FileCache cache = cache(1000);
		Path local = fetch(cache, List.of(oak)).get(oak.sha256());
		fetch(cache, List.of(oak));
		assertThat(local).hasContent("oak").hasFileName(oak.sha256() + ".png");
		assertThat(this.farm.count("GET " + oak.url())).isEqualTo(1);
		Files.writeString(local, "rot");
		assertThat(fetch(cache(1000), List.of(oak)).get(oak.sha256())).hasContent("oak");
		assertThat(this.farm.count("GET " + oak.url())).isEqualTo(2);
	}

	@Test
	void refusesOtherContentAndKeepsNothingOfIt() throws Exception {
		FileRef oak = stored("oak");
		this.farm.store(oak.sha256(), Files.writeString(this.folder.resolve("other"), "walnut"));
		FileCache cache = cache(1000);
		assertThatExceptionOfType(JobFailure.Retryable.class).isThrownBy(() -> fetch(cache, List.of(oak)))
			.matches((failure) -> failure.code() == FailureCode.FILE_UNAVAILABLE);
		assertThat(this.folder.resolve("cache")).isEmptyDirectory();
	}

	@Test
	void dropsTheLeastRecentlyUsedButNothingInUse() throws Exception {
		FileRef oak = stored("oak--");
		FileRef ash = stored("ash--");
		FileRef walnut = stored("walnut");
		FileCache cache = cache(12);
		fetch(cache, List.of(oak));
		fetch(cache, List.of(ash));
		fetch(cache, List.of(oak));
		fetch(cache, List.of(walnut));
		assertThat(names()).containsExactlyInAnyOrder(oak.sha256() + ".png", walnut.sha256() + ".png");
		fetch(cache, List.of(oak, ash, walnut));
		assertThat(names()).hasSize(3);
	}

	@Test
	void refusesNamesThatLeadElsewhere() throws Exception {
		FileCache cache = cache(1000);
		assertThatExceptionOfType(JobFailure.class)
			.isThrownBy(() -> fetch(cache, List.of(new FileRef("../x", 1, "png", "/"))));
		assertThatExceptionOfType(JobFailure.class)
			.isThrownBy(() -> fetch(cache, List.of(new FileRef("0".repeat(64), 1, "/../x", "/"))));
	}

	private static Map<String, Path> fetch(FileCache cache, List<FileRef> files) throws JobFailure {
		return cache.fetch(files, () -> true);
	}

	private List<String> names() throws IOException {
		try (var files = Files.list(this.folder.resolve("cache"))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private FileCache cache(long most) throws IOException {
		return new FileCache(this.folder.resolve("cache"), most,
				new FarmClient(this.farm.url(), TokenSource.of("token")));
	}

	private FileRef stored(String content) throws IOException {
		String sha256 = KinoStool.sha256(content.getBytes());
		this.farm.store(sha256, Files.writeString(this.folder.resolve(content), content));
		return new FileRef(sha256, content.length(), "png", "/api/farm/files/" + sha256);
	}

}
