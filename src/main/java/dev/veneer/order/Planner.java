package dev.veneer.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.SelectedCombinations;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Consequences;
import dev.veneer.scene.RenderName;

import org.springframework.stereotype.Component;

/**
 * Works out which pictures a wish comes to, and in which order they are made.
 */
@Component
class Planner {

	private final CatalogueLibrary catalogues;

	private final Pictures pictures;

	private final Consequences consequences;

	private final OrderSettings settings;

	/** A plan of a hundred thousand takes some hundred MB for a moment. */
	private final Semaphore atATime = new Semaphore(2);

	Planner(CatalogueLibrary catalogues, Pictures pictures, Consequences consequences, OrderSettings settings) {
		this.catalogues = catalogues;
		this.pictures = pictures;
		this.consequences = consequences;
		this.settings = settings;
	}

	/**
	 * Plans without changing anything.
	 * @throws dev.veneer.problem.Problem when the product's rules are too intricate
	 */
	OrderPlan plan(OrderWish wish) {
		this.atATime.acquireUninterruptibly();
		try {
			SelectedCombinations combinations = intricate(wish, () -> SelectedCombinations.of(wish.product(),
					wish.selection(), this.catalogues.current().materials()));
			return plan(wish, combinations);
		}
		finally {
			this.atATime.release();
		}
	}

	private OrderPlan plan(OrderWish wish, SelectedCombinations combinations) {
		BigInteger count = combinations.count();
		if (count.compareTo(BigInteger.valueOf(this.settings.most())) > 0) {
			return new OrderPlan(count, null, 0);
		}
		Map<RenderName, List<Resolved>> looks = new LinkedHashMap<>();
		intricate(wish, () -> combinations.list(this.settings.most()))
			.forEach((each) -> looks.computeIfAbsent(each.scene().renderName(), (name) -> new ArrayList<>()).add(each));
		if (wish.only() == OrderWish.Only.ALL && (long) looks.size() * wish.qualities().size() > this.settings.most()) {
			return new OrderPlan(count, null, 0);
		}
		List<RenderName> names = WorkOrder.of(looks.keySet());
		List<PlannedLine> lines = new ArrayList<>();
		for (Quality quality : wish.qualities()) {
			lines.addAll(lines(wish, quality, names, looks));
		}
		if (!wish.samples()) {
			return new OrderPlan(count, lines, 0);
		}
		List<Resolved> sample = intricate(wish, combinations::sample);
		return new OrderPlan(count, withSample(lines, sample, wish.qualities().get(0)), combinations.leastSample());
	}

	private static <T> T intricate(OrderWish wish, Supplier<T> combining) {
		try {
			return combining.get();
		}
		catch (IllegalStateException ex) {
			throw Refusals.tooIntricate(wish.product(), ex);
		}
	}

	private List<PlannedLine> lines(OrderWish wish, Quality quality, List<RenderName> names,
			Map<RenderName, List<Resolved>> looks) {
		Map<RenderName, Picture> there = there(quality, names);
		Set<PictureKey> stale = there.isEmpty() ? Set.of()
				: new HashSet<>(this.consequences.staleAmong(there.values()));
		return names.stream().map((name) -> {
			PictureKey key = PictureKey.of(quality, name);
			return new PlannedLine(key, looks.get(name), there.get(name), stale.contains(key), false);
		}).filter((line) -> isWanted(line, wish)).toList();
	}

	private Map<RenderName, Picture> there(Quality quality, List<RenderName> names) {
		if (names.isEmpty()) {
			return Map.of();
		}
		Set<RenderName> ready = new HashSet<>(this.pictures.ready(names.get(0).model(), quality));
		return this.pictures.read(quality, names.stream().filter(ready::contains).toList())
			.stream()
			.collect(Collectors.toMap((picture) -> picture.key().name(), Function.identity()));
	}

	private static boolean isWanted(PlannedLine line, OrderWish wish) {
		return switch (wish.only()) {
			case ALL -> true;
			case READY -> !line.isMissing();
			case MISSING -> line.isWork(wish.renews());
		};
	}

	/** One quality shows all there is to approve of. */
	private static List<PlannedLine> withSample(List<PlannedLine> lines, List<Resolved> sample, Quality quality) {
		Set<RenderName> names = sample.stream().map((each) -> each.scene().renderName()).collect(Collectors.toSet());
		return lines.stream()
			.map((line) -> (line.key().quality().equals(quality.name()) && names.contains(line.key().name()))
					? line.asSample() : line)
			.toList();
	}

}
