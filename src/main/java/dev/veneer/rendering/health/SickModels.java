package dev.veneer.rendering.health;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.SickModel;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.JobMoved;
import dev.veneer.rendering.job.Move;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Models whose last renders all failed. They are rendered no more until an operator says
 * so or the model has another file; after that, one more failure is enough.
 */
@Component
public class SickModels {

	private static final Logger log = LoggerFactory.getLogger(SickModels.class);

	private static final int FAILURES = 5;

	private final JdbcClient jdbc;

	private final ModelLibrary models;

	SickModels(JdbcClient jdbc, ModelLibrary models) {
		this.jdbc = jdbc;
		this.models = models;
	}

	public Optional<SickModel> find(ModelName model) {
		return read(this.jdbc.sql("select * from model_quarantine where model = :model").param("model", model.value()))
			.stream()
			.findFirst();
	}

	public List<SickModel> all() {
		return read(this.jdbc.sql("select * from model_quarantine order by since desc"));
	}

	/** Those whose file is still the one that kept failing. */
	private List<SickModel> read(JdbcClient.StatementSpec rows) {
		return rows
			.query((row, number) -> new Row(row.getString("file_sha256"),
					new SickModel(new ModelName(row.getString("model")),
							row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("code"),
							row.getString("reason"))))
			.list()
			.stream()
			.filter((row) -> file(row.sick().model()).filter(row.file()::equals).isPresent())
			.map(Row::sick)
			.toList();
	}

	public boolean release(ModelName model) {
		boolean released = this.jdbc.sql("delete from model_quarantine where model = :model")
			.param("model", model.value())
			.update() > 0;
		if (released) {
			log.info("model={} state=RELEASED", model);
		}
		return released;
	}

	@EventListener
	void on(JobMoved moved) {
		if (moved.move() == Move.FAIL && Failure.isOfThePicture(String.valueOf(moved.job().reasonCode()))) {
			judge(moved.job());
		}
	}

	private void judge(Job failed) {
		ModelName model = failed.name().model();
		List<Outcome> last = this.jdbc
			.sql("select state, reason_code from job where model = :model and state in ('COMPLETED', 'FAILED') "
					+ "and attempts > 0 order by ended_at desc limit :limit")
			.param("model", model.value())
			.param("limit", FAILURES)
			.query((row, number) -> new Outcome(JobState.valueOf(row.getString("state")),
					String.valueOf(row.getString("reason_code"))))
			.list();
		if (last.size() == FAILURES && last.stream().allMatch(Outcome::isTheModels)) {
			file(model).ifPresent((file) -> quarantine(model, file, failed));
		}
	}

	private void quarantine(ModelName model, String file, Job failed) {
		release(model);
		this.jdbc
			.sql("insert into model_quarantine (model, file_sha256, since, code, reason) "
					+ "values (:model, :file, :since, :code, :reason) on conflict do nothing")
			.param("model", model.value())
			.param("file", file)
			.param("since", OffsetDateTime.now(ZoneOffset.UTC))
			.param("code", String.valueOf(failed.reasonCode()))
			.param("reason", String.valueOf(failed.reason()))
			.update();
		log.warn("model={} state=QUARANTINED reason={}", model, failed.reasonCode());
	}

	private Optional<String> file(ModelName model) {
		return this.models.find(model).map(Model::file).map((file) -> file.sha256().hex());
	}

	private record Row(String file, SickModel sick) {

	}

	private record Outcome(JobState state, String code) {

		boolean isTheModels() {
			return this.state == JobState.FAILED && Failure.isOfThePicture(this.code);
		}

	}

}
