package dev.veneer.preparation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;
import dev.veneer.audit.Actors;
import dev.veneer.model.Aspect;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.content.ContentCheck;
import dev.veneer.preparation.work.BroughtFiles;
import dev.veneer.preparation.work.Preparation;
import dev.veneer.preparation.work.PreparationLedger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The uploaded files that are on their way to a model, and those that arrived there.
 */
@Component
public class Uploads {

	private static final int LONGEST_NAME = 200;

	private final Assets assets;

	private final ContentCheck content;

	private final PreparationLedger ledger;

	private final BroughtFiles files;

	private final Actors actors;

	Uploads(Assets assets, ContentCheck content, PreparationLedger ledger, BroughtFiles files, Actors actors) {
		this.assets = assets;
		this.content = content;
		this.ledger = ledger;
		this.files = files;
		this.actors = actors;
	}

	/**
	 * Takes a file, and has the next worker prepare it. The caller closes the stream.
	 * @param version whether the model is there already
	 * @param fileName what its sender calls it, only to be shown
	 * @return the upload's number
	 * @throws UploadRefusedException when it is not a file that is taken; nothing of it
	 * is left then
	 */
	public long take(ModelName model, boolean version, Aspect aspect, String fileName, InputStream file)
			throws IOException {
		Asset source = this.assets.keep(file, (arrived) -> this.content.look(arrived).extension());
		return this.ledger.insert(model, version, aspect, shown(fileName), source, this.actors.current(),
				Instant.now());
	}

	public Optional<Upload> find(long id) {
		return this.ledger.find(id).map(Preparation::view);
	}

	/**
	 * Those that somebody still has to do something about, the newest first.
	 */
	public List<Upload> unfinished() {
		return views(this.ledger.list(UploadState.UNFINISHED));
	}

	/**
	 * The files that the model was made from, the newest first.
	 */
	public List<Upload> versions(ModelName model) {
		return views(this.ledger.used(model));
	}

	/**
	 * Which upload became the model of that content.
	 */
	public Map<Sha256, Long> byModelFile() {
		return this.files.models();
	}

	/**
	 * A picture that the worker brought.
	 * @param name {@code overview}, or {@code object-3}
	 */
	public Optional<Asset> picture(long id, String name) {
		return Stream.of(".webp", ".png").flatMap((end) -> this.files.find(id, name + end).stream()).findFirst();
	}

	/**
	 * Has it prepared once more.
	 * @return whether it had failed or was thrown away
	 */
	@Transactional
	public boolean repeat(long id) {
		return change(id, (state) -> state == UploadState.FAILED || state == UploadState.DISCARDED,
				(found) -> found.repeat(Instant.now()));
	}

	/**
	 * Throws it away; for some days that can be taken back.
	 * @return whether it was there and no model yet
	 */
	@Transactional
	public boolean discard(long id) {
		return change(id, UploadState.UNFINISHED::contains, (found) -> found.discard(Instant.now()));
	}

	private boolean change(long id, Predicate<UploadState> condition, Consumer<Preparation> verb) {
		Optional<Preparation> upload = this.ledger.lock(id).filter((found) -> condition.test(found.view().state()));
		upload.ifPresent((found) -> {
			verb.accept(found);
			this.ledger.save(found);
		});
		return upload.isPresent();
	}

	private static List<Upload> views(List<Preparation> rows) {
		return rows.stream().map(Preparation::view).toList();
	}

	/** Some browsers send the folder, too. */
	private static String shown(String fileName) {
		String name = fileName.replaceAll("\\p{Cntrl}", "").replaceAll("^.*[/\\\\]", "");
		return (name.length() <= LONGEST_NAME) ? name : name.substring(name.length() - LONGEST_NAME);
	}

}
