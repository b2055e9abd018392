package dev.veneer.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.veneer.journey.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Disks without room: that of a worker, and that of the store.
 */
@Tag("long")
class DiskDrillTests extends DrillUnderLoad {

	@Test
	void goesOnWithAWorkerWhoseDiskIsFull() throws Exception {
		try (Disk disk = Disk.at(this.drill.farm.workDir(2), 128 * 1024);
				Program worker = this.drill.farm.worker(2).start()) {
			this.drill.claimed(List.of("worker-2"));
			disk.fill();
			this.drill.load.extend(5);
			Wait.until("the worker to notice", Duration.ofSeconds(90), () -> {
				this.drill.ask("smoke");
				TimeUnit.MILLISECONDS.sleep(500);
				return this.drill.ledger.count("attempt where worker = 'worker-2' and code = 'DISK_FULL'") > 0;
			});
			assertThat(worker.isAlive()).isTrue();
			disk.empty();
			this.drill.claimed(List.of("worker-2"));
		}
	}

	@Test
	void keepsPicturesUntilTheStoreHasRoom() throws Exception {
		Path store = this.drill.farm.bucket.store();
		this.drill.farm.bucket.kill();
		assertThat(Disk.run("cp", "-a", store.toString(), store + ".kept")).isZero();
		try (Disk disk = Disk.at(store, 64 * 1024)) {
			assertThat(Disk.run("cp", "-a", store + ".kept/.", store.toString())).isZero();
			disk.fill();
			this.drill.farm.bucket.start();
			this.drill.load.extend(5);
			TimeUnit.SECONDS.sleep(6);
			disk.empty();
			this.drill.settle();
			this.drill.farm.bucket.kill();
			assertThat(Disk.run("cp", "-a", store + "/.", store + ".kept")).isZero();
		}
		finally {
			Disk.run("sh", "-c", "cp -a '" + store + ".kept/.' '" + store + "'; rm -rf '" + store + ".kept'");
			this.drill.farm.bucket.start();
		}
	}

}
