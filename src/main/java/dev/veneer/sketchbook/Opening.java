package dev.veneer.sketchbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.BadConfigurationException;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Picked;
import dev.veneer.configuration.Picker;
import dev.veneer.configuration.Rejected;
import dev.veneer.configuration.Repair;
import dev.veneer.configuration.Resolution;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.configuration.Reason;
import dev.veneer.configuration.Variant;
import dev.veneer.material.FinishId;
import dev.veneer.scene.Covering;
import dev.veneer.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * At which choice a sketchbook opens for an address, and what has to be said about it. An
 * address that can't be followed still opens the book, at its usual finishes.
 *
 * @param understood whether the address was one that the product has, or once had
 */
record Opening(Resolved now, List<String> notes, boolean understood) {

	/**
	 * @param exists whether there is a picture of the scene
	 * @return nothing when the product can't be shown at all
	 */
	static Optional<Opening> of(Catalogue catalogue, Product product, @Nullable String configuration, Texts texts,
			Predicate<Scene> exists) {
		return new Opener(catalogue, product, texts, exists).open((configuration != null) ? configuration : "");
	}

	private record Opener(Catalogue catalogue, Product product, Texts texts, Predicate<Scene> exists) {

		Optional<Opening> open(String text) {
			try {
				Resolution resolution = new Resolver(this.catalogue).resolve(this.product, Configuration.parse(text));
				if (resolution instanceof Resolved now) {
					return Optional.of(new Opening(now, List.of(), true));
				}
				Rejected rejected = (Rejected) resolution;
				return rejected.retired().flatMap(this::retired).or(() -> usual(rejected.reasons()));
			}
			catch (BadConfigurationException ex) {
				return usual(List.of(ex.reason()));
			}
		}

		/** Finishes that are no longer made stand in the way, and nothing else does. */
		private Optional<Opening> retired(Resolved retired) {
			List<String> archived = retired.choices()
				.values()
				.stream()
				.filter(this::isArchived)
				.distinct()
				.map(this::name)
				.toList();
			if (this.exists.test(retired.scene())) {
				String note = this.texts.get("note.retired.one", String.join(", ", archived));
				return Optional.of(new Opening(retired, List.of(note), true));
			}
			return new Picker(this.catalogue).switchTo(retired, Variant.of(this.product, retired.style()))
				.map(this::replaced);
		}

		private Opening replaced(Picked picked) {
			List<String> notes = new ArrayList<>();
			for (Repair repair : picked.repairs()) {
				notes.add(this.texts.get("note.replaced", label(repair.part()), name(repair.before()),
						name(repair.after())));
			}
			return new Opening(picked.after(), notes, true);
		}

		private Optional<Opening> usual(List<Reason> reasons) {
			if (!(new Resolver(this.catalogue).defaults(this.product) instanceof Resolved now)) {
				return Optional.empty();
			}
			List<String> notes = new ArrayList<>();
			reasons.forEach((reason) -> notes.add(sentence(reason)));
			notes.add(this.texts.get("note.shown"));
			return Optional.of(new Opening(now, notes, false));
		}

		private String sentence(Reason reason) {
			PartName part = reason.part();
			FinishId finish = reason.finish();
			return this.texts.get("reason." + reason.code(), (part != null) ? label(part) : "",
					(finish != null) ? name(Covering.of(finish)) : "", (part != null) ? part.value() : "",
					(finish != null) ? finish.toString() : "");
		}

		private String label(PartName name) {
			return this.product.styles()
				.stream()
				.flatMap((style) -> style.part(name).stream())
				.findFirst()
				.map((part) -> part.label().in(this.texts.locale()))
				.orElse(name.value());
		}

		private boolean isArchived(Covering covering) {
			return covering instanceof Covering.Covered covered && this.catalogue.materials()
				.finish(covered.finish())
				.filter((finish) -> finish.archived())
				.isPresent();
		}

		private String name(Covering covering) {
			if (covering instanceof Covering.Covered covered) {
				return this.catalogue.materials()
					.finish(covered.finish())
					.map((finish) -> finish.label().in(this.texts.locale()))
					.orElse(covered.finish().toString());
			}
			return this.texts.get("choice.none");
		}

	}

}
