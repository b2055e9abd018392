package dev.veneer.rendering.farm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;

import dev.veneer.RunningApp;
import dev.veneer.audit.Edition;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.PictureStore;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

import static org.assertj.core.api.Assertions.assertThat;

class JanitorIntegrationTests extends RunningApp {

	@Autowired
	private Janitor janitor;

	@Autowired
	private PictureStore store;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void haveAQuality(@Autowired QualityEditor qualities) {
		qualities.put(new Quality("smoke", 16, Engine.CYCLES, null, 1, false, PictureFormat.PNG, 15, false),
				Edition.ANY);
	}

	@Test
	void removesWhatNobodyCanUse() throws IOException {
		long active = job("ACTIVE", 3);
		long failed = job("FAILED", 3);
		for (String ticket : new String[] { active + "-2", active + "-3", failed + "-3", "987654321-1" }) {
			stage(ticket);
		}
		this.janitor.tidy(Instant.now().plusSeconds(60));
		assertThat(this.store.staged(active + "-3")).isPresent();
		assertThat(this.store.staged(active + "-2")).isEmpty();
		assertThat(this.store.staged(failed + "-3")).isEmpty();
		assertThat(this.store.staged("987654321-1")).isEmpty();
	}

	@Test
	void leavesWhatMayStillBeWritten() throws IOException {
		String ticket = job("FAILED", 1) + "-1";
		stage(ticket);
		this.janitor.tidy();
		assertThat(this.store.staged(ticket)).isPresent();
	}

	@Test
	void leavesWhatIsNotOfAClaim() throws IOException {
		stage("somebody-else");
		this.janitor.tidy(Instant.now().plusSeconds(60));
		assertThat(this.store.staged("somebody-else")).isPresent();
	}

	@Test
	void forgetsWorkersOfLongAgoButNotWhatTheLastOfANameWasTold() {
		worker("old", "WORK", 40);
		worker("paused", "PAUSE", 50);
		worker("paused", "PAUSE", 40);
		worker("young", "WORK", 20);
		this.janitor.tidy();
		assertThat(this.jdbc.sql("select name from worker where name in ('old', 'paused', 'young') order by name")
			.query(String.class)
			.list()).containsExactly("paused", "young");
	}

	private void worker(String name, String duty, int daysAgo) {
		this.jdbc
			.sql("insert into worker (name, session_id, blenders, scripts, engines, cores, memory_mb, state, duty, "
					+ "registered_at, seen_at) values (:name, :session, '3.4.1 ATROUS', 'scripts', 'CYCLES', 1, 1, "
					+ "'IDLE', :duty, :then, :then)")
			.param("name", name)
			.param("session", name + daysAgo)
			.param("duty", duty)
			.param("then", OffsetDateTime.now().minusDays(daysAgo))
			.update();
	}

	private void stage(String ticket) throws IOException {
		this.store.stage(ticket, new ByteArrayInputStream(new byte[3]), 10);
	}

	private long job(String state, long fence) {
		GeneratedKeyHolder id = new GeneratedKeyHolder();
		this.jdbc.sql("insert into job (version, quality, name, engine, priority, forced, state, attempts, fence, "
				+ "lease_until, progress, not_before, created_at) values (1, 'smoke', 'kino-stool/frame-1', 'CYCLES', "
				+ "'WARM', false, :state, 1, :fence, :later, 0, :later, :later)")
			.param("state", state)
			.param("fence", fence)
			.param("later", OffsetDateTime.now().plusHours(1))
			.update(id, "id");
		return id.getKeyAs(Long.class);
	}

}
