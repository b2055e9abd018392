package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Style;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;
import org.jspecify.annotations.Nullable;

/**
 * Changes one choice of a configuration. The newest choice wins: a finish that only
 * another style allows switches the style, and choices that become impossible are
 * repaired to the nearest possible ones. The page's script follows the same rules.
 */
public final class Picker {

	private final Materials materials;

	private final Resolver resolver;

	public Picker(Catalogue catalogue) {
		this.materials = catalogue.materials();
		this.resolver = new Resolver(catalogue);
	}

	/**
	 * Gives the part another finish, or removes it.
	 * @return nothing when no style of the variant allows it
	 */
	public Optional<Picked> pick(Resolved now, PartName part, Covering choice) {
		Variant variant = Variant.of(now.product(), now.style());
		Map<PartName, Covering> wanted = new LinkedHashMap<>(now.choices());
		wanted.put(part, choice);
		Optional<Attempt> same = attempt(now.style(), wanted, part);
		return same.isPresent() ? picked(now, variant, same.get()) : best(now, variant, wanted, part);
	}

	/**
	 * Changes to another variant, keeping what can be kept.
	 * @return nothing when no style of the variant can be coloured at all
	 */
	public Optional<Picked> switchTo(Resolved now, Variant variant) {
		return best(now, variant, now.choices(), null);
	}

	private Optional<Picked> best(Resolved now, Variant variant, Map<PartName, Covering> wanted,
			@Nullable PartName fixed) {
		return variant.styles()
			.stream()
			.flatMap((style) -> attempt(style, wanted, fixed).stream())
			.min(Comparator.comparingInt((attempt) -> attempt.repairs().size()))
			.flatMap((attempt) -> picked(now, variant, attempt));
	}

	private Optional<Picked> picked(Resolved now, Variant variant, Attempt attempt) {
		Resolution resolution = this.resolver.resolve(now.product(), variant, new Configuration(attempt.choices()));
		return (resolution instanceof Resolved after) ? Optional.of(new Picked(after, attempt.repairs()))
				: Optional.empty();
	}

	/**
	 * Colours the style as wanted as can be, without touching the fixed part.
	 */
	private Optional<Attempt> attempt(Style style, Map<PartName, Covering> wanted, @Nullable PartName fixed) {
		Attempt attempt = new Attempt(new LinkedHashMap<>(), new ArrayList<>());
		Covering driver = Covering.HIDDEN;
		for (Part part : style.parts()) {
			List<FinishId> palette = Palette.next(part, driver, this.materials);
			Covering want = wanted.get(part.name());
			Optional<Covering> got = part.isShown() ? legal(part, driver, palette, want) : answer(palette, driver);
			if (got.isEmpty() || (part.name().equals(fixed) && !got.get().equals(want))) {
				return Optional.empty();
			}
			driver = got.get();
			if (part.isShown()) {
				attempt.note(part.name(), want, driver);
			}
		}
		return Optional.of(attempt);
	}

	private static Optional<Covering> answer(List<FinishId> palette, Covering driver) {
		return driver.equals(Covering.HIDDEN) ? Optional.of(Covering.HIDDEN)
				: palette.stream().findFirst().map(Covering::of);
	}

	private Optional<Covering> legal(Part part, Covering driver, List<FinishId> palette, @Nullable Covering want) {
		boolean mayBeHidden = part.optional() || Palette.goesWith(part, driver);
		if (want instanceof Covering.Covered covered) {
			return palette.contains(covered.finish()) ? Optional.of(want)
					: nearest(covered.finish(), palette).map(Covering::of)
						.or(() -> mayBeHidden ? Optional.of(Covering.HIDDEN) : Optional.empty());
		}
		if (want != null && mayBeHidden) {
			return Optional.of(want);
		}
		return Palette.initial(part, palette)
			.map(Covering::of)
			.or(() -> mayBeHidden ? Optional.of(Covering.HIDDEN) : Optional.empty());
	}

	/**
	 * The finish of the palette nearest to another: of the same pattern, else of the same
	 * nature, else any; among those the nearest colour.
	 */
	private Optional<FinishId> nearest(FinishId lost, List<FinishId> palette) {
		return this.materials.finish(lost)
			.map((from) -> palette.stream()
				.flatMap((id) -> this.materials.finish(id).stream())
				.min(Distance.from(from))
				.map((finish) -> finish.id()))
			.orElseGet(() -> palette.stream().findFirst());
	}

	private record Attempt(Map<PartName, Covering> choices, List<Repair> repairs) {

		void note(PartName part, @Nullable Covering want, Covering got) {
			this.choices.put(part, got);
			if (want != null && !want.equals(got)) {
				this.repairs.add(new Repair(part, want, got));
			}
		}

	}

}
