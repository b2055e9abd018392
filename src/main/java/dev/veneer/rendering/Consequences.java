package dev.veneer.rendering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.health.Freshness;
import dev.veneer.rendering.job.JobSurvey;
import dev.veneer.rendering.job.JobSurvey.Shelf;
import dev.veneer.rendering.spec.Pantry;
import dev.veneer.rendering.spec.Stock;
import dev.veneer.scene.RenderName;

import org.springframework.stereotype.Component;

/**
 * What an edit does to the pictures there are, told before it is saved; and which
 * pictures are stale by now.
 */
@Component("pictureConsequences")
public class Consequences {

	private static final Comparator<Picture> BY_NAME = Comparator.comparing((picture) -> picture.key().name());

	private final Pictures pictures;

	private final Qualities qualities;

	private final Pantry pantry;

	private final Freshness freshness;

	private final Workers workers;

	private final Renewal renewal;

	private final JobSurvey jobs;

	Consequences(Pictures pictures, Qualities qualities, Pantry pantry, Freshness freshness, Workers workers,
			Renewal renewal, JobSurvey jobs) {
		this.pictures = pictures;
		this.qualities = qualities;
		this.pantry = pantry;
		this.freshness = freshness;
		this.workers = workers;
		this.renewal = renewal;
		this.jobs = jobs;
	}

	/**
	 * What happens when the materials become these. Only pictures are looked at that show
	 * a finish which looks otherwise then.
	 */
	public Effect of(Materials after) {
		Stock today = this.pantry.today();
		Stock then = today.with(after);
		Set<FinishId> edited = today.finishesUnlike(then);
		return edited.isEmpty() ? Effect.NONE : effect(today, then, modelNames(today), (name) -> name.shows(edited));
	}

	/**
	 * What happens when this model takes the place of the one of its name.
	 */
	public Effect of(Model after) {
		Stock today = this.pantry.today();
		return today.models().contains(after) ? Effect.NONE
				: effect(today, today.with(after), List.of(after.name()), (name) -> true);
	}

	/**
	 * All pictures that would be made from something else today, by model and quality.
	 */
	public List<PictureKey> stale() {
		Stock today = this.pantry.today();
		return keys(find(modelNames(today), allQualities(), (name) -> true, this.freshness.staleWith(today)));
	}

	/**
	 * The pictures of a model at a quality that would be made from something else today.
	 */
	public List<PictureKey> stale(ModelName model, Quality quality) {
		return keys(
				find(List.of(model), List.of(quality), (name) -> true, this.freshness.staleWith(this.pantry.today())));
	}

	/**
	 * Those of the pictures that would be made from something else today.
	 */
	public List<PictureKey> staleAmong(Collection<Picture> pictures) {
		return keys(pictures.stream().filter(this.freshness.staleWith(this.pantry.today())).toList());
	}

	/**
	 * How many stale pictures there are of each model at each quality; those that have
	 * none are left out.
	 */
	public List<StaleShelf> staleShelves() {
		Map<Shelf, Long> forced = this.jobs.forced();
		Map<Shelf, List<PictureKey>> shelves = stale().stream()
			.collect(Collectors.groupingBy((key) -> new Shelf(key.name().model(), key.quality()), LinkedHashMap::new,
					Collectors.toList()));
		return shelves.entrySet()
			.stream()
			.map((shelf) -> new StaleShelf(shelf.getKey().model(), shelf.getKey().quality(),
					this.qualities.isArchived(shelf.getKey().quality()), shelf.getValue().size(),
					work(shelf.getValue()), forced.getOrDefault(shelf.getKey(), 0L)))
			.toList();
	}

	/**
	 * How long it takes to render them again: what half of the pictures of their quality
	 * took at most, shared among the workers that take jobs. Of a quality that has none
	 * yet it is guessed from another one's; zero where there is no picture at all.
	 */
	public Duration work(Collection<PictureKey> keys) {
		Map<String, Long> counts = keys.stream()
			.collect(Collectors.groupingBy(PictureKey::quality, Collectors.counting()));
		double seconds = counts.entrySet()
			.stream()
			.mapToDouble((count) -> count.getValue() * seconds(count.getKey()))
			.sum();
		return Duration.ofMillis(Math.round(1000 * seconds / Math.max(1, this.workers.connected())));
	}

	private double seconds(String quality) {
		return this.pictures.medianSeconds(quality)
			.orElseGet(() -> this.qualities.find(quality).map(this::guessedSeconds).orElse(0.0));
	}

	private double guessedSeconds(Quality quality) {
		return allQualities().stream()
			.filter((other) -> this.pictures.medianSeconds(other.name()).isPresent())
			.min(Comparator.comparingDouble((other) -> Math.abs(Math.log(other.work() / quality.work()))))
			.map((other) -> this.pictures.medianSeconds(other.name()).orElse(0) * quality.work() / other.work())
			.orElse(0.0);
	}

	/**
	 * Has the pictures rendered again, behind what somebody waits for. Those of archived
	 * qualities and of models in quarantine stay as they are.
	 * @return how many are going to be; a job that was begun already is left alone
	 */
	public int renew(Collection<PictureKey> keys) {
		return this.renewal.renew(keys);
	}

	private Effect effect(Stock today, Stock then, List<ModelName> models, Predicate<RenderName> affected) {
		Predicate<Picture> staleThen = this.freshness.staleWith(then);
		Predicate<Picture> staleToday = this.freshness.staleWith(today);
		List<PictureKey> keys = keys(find(models, allQualities(), affected, staleThen.and(Predicate.not(staleToday))));
		return keys.isEmpty() ? Effect.NONE : new Effect(keys, work(this.renewal.renewable(keys)));
	}

	private List<Picture> find(List<ModelName> models, List<Quality> qualities, Predicate<RenderName> looked,
			Predicate<Picture> wanted) {
		List<Picture> found = new ArrayList<>();
		for (ModelName model : models) {
			for (Quality quality : qualities) {
				List<RenderName> names = this.pictures.ready(model, quality).stream().filter(looked).toList();
				this.pictures.read(quality, names).stream().filter(wanted).sorted(BY_NAME).forEach(found::add);
			}
		}
		return found;
	}

	private List<Quality> allQualities() {
		return Stream.concat(this.qualities.all().stream(), this.qualities.archived().stream()).toList();
	}

	private static List<ModelName> modelNames(Stock stock) {
		return stock.models().stream().map(Model::name).toList();
	}

	private static List<PictureKey> keys(List<Picture> pictures) {
		return pictures.stream().map(Picture::key).toList();
	}

	/**
	 * The stale pictures of a model at a quality.
	 *
	 * @param archived whether the quality is, so that they stay as they are
	 * @param work how long it takes to render them again
	 * @param underWay how many of its pictures are being rendered again already
	 */
	public record StaleShelf(ModelName model, String quality, boolean archived, int pictures, Duration work,
			long underWay) {

	}

	/**
	 * What an edit does.
	 *
	 * @param pictures those that are fresh and will be stale
	 * @param work how long it takes to render those again that can be
	 */
	public record Effect(List<PictureKey> pictures, Duration work) {

		static final Effect NONE = new Effect(List.of(), Duration.ZERO);

		public Effect {
			pictures = List.copyOf(pictures);
		}

		public boolean isNone() {
			return this.pictures.isEmpty();
		}

	}

}
