package dev.veneer.order;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Consequences;

import org.springframework.stereotype.Component;

/**
 * Estimates what an order weighs and how long it takes, from what the farm made before.
 */
@Component
class Estimate {

	private final Pictures pictures;

	private final Qualities qualities;

	private final Consequences consequences;

	Estimate(Pictures pictures, Qualities qualities, Consequences consequences) {
		this.pictures = pictures;
		this.qualities = qualities;
		this.consequences = consequences;
	}

	OrderCount.Pictures of(OrderPlan plan, OrderWish wish) {
		List<PlannedLine> lines = plan.listed();
		List<PictureKey> work = plan.work(wish).stream().map(PlannedLine::key).toList();
		int missing = (int) lines.stream().filter(PlannedLine::isMissing).count();
		int stale = (int) lines.stream().filter(PlannedLine::stale).count();
		return new OrderCount.Pictures(lines.size(), lines.size() - missing - stale, stale, missing, work.size(),
				bytes(lines), this.consequences.work(work), (int) lines.stream().filter(PlannedLine::sample).count(),
				plan.leastSample());
	}

	private long bytes(List<PlannedLine> lines) {
		long there = lines.stream()
			.filter((line) -> line.picture() != null)
			.mapToLong((line) -> line.picture().bytes())
			.sum();
		Map<String, Long> missing = lines.stream()
			.filter(PlannedLine::isMissing)
			.collect(Collectors.groupingBy((line) -> line.key().quality(), Collectors.counting()));
		return there + missing.entrySet()
			.stream()
			.mapToLong((each) -> Math.round(each.getValue() * bytes(each.getKey())))
			.sum();
	}

	/**
	 * Of a quality that has no picture yet, as many for a pixel as another one's have.
	 */
	private double bytes(String quality) {
		return this.pictures.averageBytes(quality)
			.orElseGet(() -> this.qualities.find(quality).map(this::guessedBytes).orElse(0.0));
	}

	private double guessedBytes(Quality quality) {
		return this.qualities.all()
			.stream()
			.filter((other) -> this.pictures.averageBytes(other.name()).isPresent())
			.min(Comparator.comparingInt((other) -> Math.abs(other.size() - quality.size())))
			.map((other) -> this.pictures.averageBytes(other.name()).orElse(0) * quality.size() * quality.size()
					/ other.size() / other.size())
			.orElse(0.0);
	}

}
