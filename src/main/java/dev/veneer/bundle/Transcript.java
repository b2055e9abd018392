package dev.veneer.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.asset.Asset;
import dev.veneer.bundle.BundleDocument.ColorchartEntry;
import dev.veneer.bundle.BundleDocument.FinishEntry;
import dev.veneer.bundle.BundleDocument.LimitationEntry;
import dev.veneer.bundle.BundleDocument.NatureEntry;
import dev.veneer.bundle.BundleDocument.PatternEntry;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialInventory;
import dev.veneer.material.NatureDraft;
import dev.veneer.material.PatternDraft;
import org.jspecify.annotations.Nullable;

/**
 * Writes materials and rules down as a bundle has them, and notes the files they need.
 * What has no order of its own is put in one, so that equal catalogues are written alike.
 */
final class Transcript {

	private final Map<String, Asset> files = new LinkedHashMap<>();

	/**
	 * The files that were needed so far, by their path in the bundle.
	 */
	Map<String, Asset> files() {
		return this.files;
	}

	String file(String path, Asset asset) {
		this.files.put(path, asset);
		return path;
	}

	List<NatureEntry> natures(MaterialInventory materials) {
		List<NatureEntry> entries = new ArrayList<>();
		for (NatureDraft nature : materials.natures()) {
			entries.add(new NatureEntry(nature.id(), nature.label().en(), nature.label().ru(),
					unless(entries.size(), nature.position())));
		}
		return entries;
	}

	List<PatternEntry> patterns(MaterialInventory materials) {
		Map<String, List<FinishDraft>> finishes = materials.finishes()
			.stream()
			.collect(Collectors.groupingBy(FinishDraft::pattern));
		Map<String, List<PatternDraft>> byNature = materials.patterns()
			.stream()
			.collect(Collectors.groupingBy(PatternDraft::nature));
		List<PatternEntry> entries = new ArrayList<>();
		for (NatureDraft nature : materials.natures()) {
			List<PatternDraft> patterns = byNature.getOrDefault(nature.id(), List.of());
			for (int i = 0; i < patterns.size(); i++) {
				PatternDraft pattern = patterns.get(i);
				entries.add(pattern(pattern, unless(i, pattern.position()),
						finishes.getOrDefault(pattern.id(), List.of())));
			}
		}
		return entries;
	}

	private PatternEntry pattern(PatternDraft pattern, @Nullable Integer position, List<FinishDraft> finishes) {
		String folder = "maps/" + pattern.id() + "/";
		Map<String, MapSource> sources = new LinkedHashMap<>();
		for (MapKind kind : MapKind.values()) {
			sources.put(kind.slug(), pattern.sources().get(kind));
		}
		keep(pattern.maps(), folder);
		List<FinishEntry> entries = new ArrayList<>();
		for (FinishDraft finish : finishes) {
			keep(finish.maps(), folder + finish.id() + "/");
			entries.add(new FinishEntry(finish.id().value(), finish.label().en(), finish.label().ru(),
					unless(entries.size(), finish.position()), finish.archived() ? true : null));
		}
		return new PatternEntry(pattern.id(), pattern.nature(), pattern.label().en(), pattern.label().ru(), position,
				pattern.tile(), sources, pattern.surface(), entries);
	}

	/** Those too that nobody asks for now: a pattern may change its mind. */
	private void keep(Map<MapKind, Asset> maps, String folder) {
		for (MapKind kind : MapKind.values()) {
			if (maps.containsKey(kind)) {
				file(folder + kind.slug() + ".png", maps.get(kind));
			}
		}
	}

	static List<LimitationEntry> limitations(List<Limitation> limitations) {
		return limitations.stream()
			.sorted(Comparator.comparing(Limitation::id))
			.map((limitation) -> new LimitationEntry(limitation.id(), limitation.label().en(), limitation.label().ru(),
					limitation.patterns().stream().sorted().toList(), numbers(limitation.finishes().stream().sorted())))
			.toList();
	}

	static List<ColorchartEntry> colorcharts(List<Colorchart> colorcharts) {
		return colorcharts.stream().sorted(Comparator.comparing(Colorchart::id)).map(Transcript::colorchart).toList();
	}

	private static ColorchartEntry colorchart(Colorchart chart) {
		Map<Integer, List<Integer>> answers = new TreeMap<>();
		chart.answers().forEach((driver, allowed) -> answers.put(driver.value(), numbers(allowed.stream())));
		return new ColorchartEntry(chart.id(), chart.label().en(), chart.label().ru(), answers);
	}

	private static List<Integer> numbers(Stream<FinishId> finishes) {
		return finishes.map(FinishId::value).toList();
	}

	/** A place that whoever reads it finds out without being told. */
	private static @Nullable Integer unless(int place, int position) {
		return (position != place) ? position : null;
	}

}
