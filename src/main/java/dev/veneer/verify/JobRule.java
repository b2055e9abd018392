package dev.veneer.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that holds for every job.
 *
 * @param broken the end of a query for the jobs of which it does not hold; in it,
 * {@code :past} is that long ago
 * @param complaint how that is told
 */
record JobRule(JdbcClient jdbc, String broken, Duration past, String complaint) implements Check {

	private static final int MOST = 1000;

	@Override
	public void run(Consumer<Suspicion> suspicions) {
		find("").forEach((id) -> suspicions.accept(() -> find(" and job.id = " + id).stream()
			.findFirst()
			.map((same) -> "job " + id + " " + this.complaint)));
	}

	private List<Long> find(String more) {
		return this.jdbc.sql("select distinct job.id from job " + this.broken + more + " order by job.id limit " + MOST)
			.param("past", Instant.now().minus(this.past).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.list();
	}

}
