package dev.veneer.sketchbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.configuration.Palette;
import dev.veneer.configuration.Picker;
import dev.veneer.configuration.Resolved;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.material.Pattern;
import dev.veneer.scene.Covering;
import org.jspecify.annotations.Nullable;

/**
 * The palettes of a page: for every part the finishes of all styles, grouped by pattern,
 * each with the page that picking it leads to.
 */
final class Offers {

	private final Book book;

	private final Resolved now;

	private final Texts texts;

	private final Picker picker;

	Offers(Book book, Resolved now, Texts texts) {
		this.book = book;
		this.now = now;
		this.texts = texts;
		this.picker = new Picker(book.catalogue());
	}

	List<SketchbookView.PartView> parts() {
		return this.book.parts().stream().map(this::part).toList();
	}

	List<SketchbookView.Chosen> chosen() {
		return this.now.choices()
			.entrySet()
			.stream()
			.map((choice) -> chosen(this.now.style().part(choice.getKey()).orElseThrow(), choice.getValue()))
			.toList();
	}

	private SketchbookView.PartView part(PartName name) {
		List<Part> everywhere = this.book.styles()
			.stream()
			.flatMap((style) -> style.part(name).filter(Part::isShown).stream())
			.toList();
		Covering covering = this.now.choices().get(name);
		Part first = everywhere.get(0);
		boolean optional = everywhere.stream().anyMatch(Part::optional);
		return new SketchbookView.PartView(name.value(), first.label().in(locale()), covering != null,
				(covering != null) ? chosen(first, covering) : null,
				optional ? swatch(name, this.texts.get("choice.none"), null, Covering.HIDDEN) : null,
				groups(name, everywhere));
	}

	private List<SketchbookView.Group> groups(PartName name, List<Part> everywhere) {
		Materials materials = this.book.catalogue().materials();
		Set<FinishId> ids = new LinkedHashSet<>();
		everywhere.forEach((part) -> ids.addAll(Palette.of(part, materials)));
		Map<Pattern, List<SketchbookView.Swatch>> groups = new LinkedHashMap<>();
		for (FinishId id : ids) {
			Finish finish = materials.finish(id).orElseThrow();
			groups.computeIfAbsent(materials.patternOf(finish), (pattern) -> new ArrayList<>())
				.add(swatch(name, finish.label().in(locale()), src(finish), Covering.of(id)));
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new SketchbookView.Group(group.getKey().id(), group.getKey().label().in(locale()),
					group.getValue()))
			.toList();
	}

	private SketchbookView.Swatch swatch(PartName name, String label, @Nullable String src, Covering covering) {
		boolean chosen = covering.equals(this.now.choices().get(name));
		String href = this.now.choices().containsKey(name) ? this.picker.pick(this.now, name, covering)
			.map((picked) -> this.book.page(picked.after()))
			.orElse(null) : null;
		return new SketchbookView.Swatch(covering.number(), label, src, href, chosen);
	}

	private SketchbookView.Chosen chosen(Part part, Covering covering) {
		String label = part.label().in(locale());
		if (covering instanceof Covering.Covered covered) {
			Materials materials = this.book.catalogue().materials();
			Finish finish = materials.finish(covered.finish()).orElseThrow();
			return new SketchbookView.Chosen(part.name().value(), label, finish.label().in(locale()),
					materials.patternOf(finish).label().in(locale()) + " " + finish.id());
		}
		return new SketchbookView.Chosen(part.name().value(), label, this.texts.get("choice.none"), "");
	}

	static String src(Finish finish) {
		return "/swatches/" + finish.swatch().sha256() + ".png";
	}

	private Locale locale() {
		return this.texts.locale();
	}

}
