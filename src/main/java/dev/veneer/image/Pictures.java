package dev.veneer.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.model.ModelName;
import dev.veneer.scene.RenderName;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The index of the pictures that exist. Recently asked pictures are kept in memory; what
 * is not there is always looked up, so a picture is found as soon as it is committed, on
 * any instance of the app. That one was rendered anew shows elsewhere within a quarter of
 * a second.
 */
@Component
public class Pictures {

	private static final int KEPT = 20_000;

	private final RenderTable table;

	private final Cache<PictureKey, Picture> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

	private final Map<ShelfName, Shelf> shelves = new ConcurrentHashMap<>();

	Pictures(RenderTable table) {
		this.table = table;
	}

	public Optional<Picture> find(Quality quality, RenderName name) {
		return find(PictureKey.of(quality, name));
	}

	public Optional<Picture> find(PictureKey key) {
		shelf(key.quality(), key.name().model()).refresh();
		return Optional.ofNullable(this.kept.get(key, (missing) -> read(missing).orElse(null)));
	}

	/**
	 * Looks the picture up in the database, in the caller's transaction if there is one.
	 */
	public Optional<Picture> read(PictureKey key) {
		return this.table.read(key);
	}

	/**
	 * Looks up the pictures of those names in the database, in no order; those that there
	 * are.
	 */
	public List<Picture> read(Quality quality, List<RenderName> names) {
		return this.table.read(quality.name(), names);
	}

	/**
	 * How many seconds a picture of that quality takes to render, in the middle; nothing
	 * when there is none yet.
	 */
	public OptionalDouble medianSeconds(String quality) {
		return this.table.medianSeconds(quality);
	}

	/**
	 * How many bytes a picture of that quality has on average; nothing when there is none
	 * yet.
	 */
	public OptionalDouble averageBytes(String quality) {
		return this.table.averageBytes(quality);
	}

	/**
	 * The names of all pictures of a model, in the order in which they first appeared.
	 * The list given never changes; a later one begins with the same names, so a reader
	 * who remembers how many it has seen need only look at the rest.
	 */
	public List<RenderName> ready(ModelName model, Quality quality) {
		return shelf(quality.name(), model).names();
	}

	/**
	 * A number that is raised whenever a picture of the model appears or is rendered
	 * anew.
	 */
	public long generation(ModelName model, Quality quality) {
		return shelf(quality.name(), model).refresh();
	}

	/**
	 * Enters the picture, in the place of one of the same key. Call it in the transaction
	 * that ends the job, after the bytes are in the store.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(Picture picture) {
		this.table.put(picture);
		Shelf shelf = shelf(picture.key().quality(), picture.model());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				shelf.touch();
			}

		});
	}

	private Shelf shelf(String quality, ModelName model) {
		ShelfName name = new ShelfName(quality, model.value());
		Shelf shelf = this.shelves.get(name);
		return (shelf != null) ? shelf : this.shelves.computeIfAbsent(name,
				(missing) -> new Shelf(this.table, missing, this.kept::invalidateAll));
	}

}
