package dev.veneer.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The book of all changes. A change is noted in the transaction that makes it, so there
 * is none without its entry and no entry without its change.
 */
@Component
public class Audit {

	private static final Logger log = LoggerFactory.getLogger(Audit.class);

	private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {
	};

	/** How many entries are read at a time. */
	public static final int AT_ONCE = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Actors actors;

	private final ThreadLocal<@Nullable List<Noted>> notebook = new ThreadLocal<>();

	Audit(JdbcClient jdbc, JsonMapper json, Actors actors) {
		this.jdbc = jdbc;
		this.json = json;
		this.actors = actors;
	}

	/**
	 * Refuses an edit that rests on a state that has passed.
	 * @throws EditConflictException when the thing was changed after that edition
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void check(Subject subject, Edition seen) {
		List<Entry> others = seen.isAny() ? List.of() : this.jdbc
			.sql("select * from audit_entry where kind = :kind and subject = :subject and id > :seen order by id")
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("seen", seen.entry())
			.query(entry())
			.list();
		if (!others.isEmpty()) {
			throw new EditConflictException(subject, others);
		}
	}

	/**
	 * Notes what is different now, if anything is.
	 * @param before {@link Facts#NONE} when the thing is made
	 * @param after {@link Facts#NONE} when it is removed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(Subject subject, Facts before, Facts after) {
		noteAs(this.actors.current(), subject, before, after);
	}

	/**
	 * As {@link #note}, for what whoever is at work now only finds done.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void noteAs(String actor, Subject subject, Facts before, Facts after) {
		List<Change> changes = before.until(after);
		if (changes.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("insert into audit_entry (at, actor, kind, subject, changes) "
					+ "values (:at, :actor, :kind, :subject, :changes)")
			.param("at", Instant.now().atOffset(ZoneOffset.UTC))
			.param("actor", actor)
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("changes", this.json.writeValueAsString(changes))
			.update();
		List<String> fields = changes.stream().map(Change::field).toList();
		// an edit may be tried and taken back
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				log.info("actor={} kind={} subject={} fields={}", actor, subject.kind(), subject.id(), fields);
			}

		});
		List<Noted> open = this.notebook.get();
		if (open != null) {
			open.add(new Noted(subject, changes));
		}
	}

	/**
	 * Does the deed in this thread, and tells what was noted meanwhile, in that order. It
	 * is told even of what a transaction takes back afterwards, so a deed can be tried
	 * out.
	 */
	public List<Noted> noted(Runnable deed) {
		List<Noted> outer = this.notebook.get();
		List<Noted> noted = new ArrayList<>();
		this.notebook.set(noted);
		try {
			deed.run();
		}
		finally {
			this.notebook.set(outer);
			if (outer != null) {
				outer.addAll(noted);
			}
		}
		return List.copyOf(noted);
	}

	/**
	 * What there is to see of a thing now.
	 */
	public Edition edition(Subject subject) {
		return new Edition(
				this.jdbc.sql("select coalesce(max(id), 0) from audit_entry where kind = :kind and subject = :subject")
					.param("kind", subject.kind())
					.param("subject", subject.id())
					.query(Long.class)
					.single());
	}

	/**
	 * The kinds of things that were changed ever, in the order of the alphabet.
	 */
	public List<String> kinds() {
		return this.jdbc.sql("select distinct kind from audit_entry order by kind").query(String.class).list();
	}

	/**
	 * The entries, the newest first, {@link #AT_ONCE} at a time.
	 * @param kind only those of that kind, nothing for all
	 * @param id only those of that thing, nothing for all
	 * @param actor only those of that actor, nothing for all
	 * @param before only those with a smaller number, nothing for the newest
	 */
	public List<Entry> read(@Nullable String kind, @Nullable String id, @Nullable String actor, @Nullable Long before) {
		return this.jdbc
			.sql("select * from audit_entry where (:kind = '' or kind = :kind) and (:id = '' or subject = :id) "
					+ "and (:actor = '' or actor = :actor) and id < :before order by id desc limit :limit")
			.param("kind", orEmpty(kind))
			.param("id", orEmpty(id))
			.param("actor", orEmpty(actor))
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("limit", AT_ONCE)
			.query(entry())
			.list();
	}

	private RowMapper<Entry> entry() {
		return (row, number) -> new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), new Subject(row.getString("kind"), row.getString("subject")),
				this.json.readValue(row.getString("changes"), CHANGES));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
