package dev.veneer.bundle;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.audit.Edition;
import dev.veneer.catalogue.CatalogueEditor;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.Style;
import dev.veneer.catalogue.StyleDraft;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;

import org.springframework.context.ApplicationContext;

/**
 * A catalogue in which everything is that can be, under any names.
 */
final class RandomCatalogue {

	private final ApplicationContext app;

	private final Random random;

	private final List<String> names;

	private final List<String> natures = new ArrayList<>();

	private final List<String> patterns = new ArrayList<>();

	private final Set<FinishId> finishes = new TreeSet<>();

	RandomCatalogue(ApplicationContext app, Random random, List<String> names) {
		this.app = app;
		this.random = random;
		this.names = names;
	}

	void make() {
		for (int i = 0; i < upTo(3); i++) {
			this.natures.add("n" + i);
			this.app.getBean(MaterialEditor.class).putNature("n" + i, label(), upTo(4));
		}
		for (int i = 0; i < upTo(5); i++) {
			makePattern("p-" + i);
		}
		List<Model> models = new ArrayList<>();
		for (int i = 0; i < upTo(2); i++) {
			models.add(model("m_" + i));
			this.app.getBean(ModelLibrary.class).put(models.get(i));
			this.app.getBean(ModelLibrary.class).archive(models.get(i).name(), maybe());
		}
		Rules rules = makeRules();
		for (int i = 0; i < upTo(3); i++) {
			long id = 1 + this.random.nextInt(1_000_000);
			ProductState state = any(List.of(ProductState.values()));
			Product product = product(id, any(models), rules);
			this.app.getBean(CatalogueEditor.class)
				.putProduct((state == ProductState.DRAFT) ? unfinished(product) : ProductDraft.of(product), state);
		}
		for (int i = 0; i < upTo(3); i++) {
			makeQuality("q" + i, i == 0);
		}
	}

	private void makePattern(String id) {
		MaterialEditor editor = this.app.getBean(MaterialEditor.class);
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			sources.put(kind, any(List.of(MapSource.values())));
		}
		editor.putPattern(new PatternDraft(id, any(this.natures), label(), upTo(5), upTo(10_000), surface(), sources,
				maps(sources, MapSource.PATTERN)));
		this.patterns.add(id);
		for (int i = 0; i < upTo(5) - 1; i++) {
			FinishId finish = new FinishId(1 + this.random.nextInt(999_999_999));
			if (this.finishes.add(finish)) {
				editor
					.putFinish(new FinishDraft(finish, id, label(), upTo(6), maybe(), maps(sources, MapSource.FINISH)));
			}
		}
	}

	private Surface surface() {
		return new Surface(this.random.nextDouble(), maybe() ? 0 : 1, this.random.nextDouble() / 100_000,
				10 * this.random.nextDouble());
	}

	private Map<MapKind, Asset> maps(Map<MapKind, MapSource> sources, MapSource source) {
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		sources.forEach((kind, from) -> {
			// one that nobody asks for now is kept, too
			if (from == source || this.random.nextInt(4) == 0) {
				maps.put(kind, keep(picture(this.random.nextInt(6)), "png"));
			}
		});
		return maps;
	}

	private Rules makeRules() {
		CatalogueEditor editor = this.app.getBean(CatalogueEditor.class);
		for (int i = 0; i < upTo(3) - 1; i++) {
			editor.putLimitation(new Limitation("l" + i, label(), Set.copyOf(some(this.patterns)),
					Set.copyOf(some(List.copyOf(this.finishes)))));
			Map<FinishId, List<FinishId>> answers = new LinkedHashMap<>();
			for (FinishId driver : some(List.copyOf(this.finishes))) {
				// none leads back to itself
				List<FinishId> allowed = some(List.copyOf(this.finishes)).stream()
					.filter((finish) -> finish.compareTo(driver) > 0)
					.toList();
				if (!allowed.isEmpty()) {
					answers.put(driver, allowed);
				}
			}
			editor.putColorchart(new Colorchart("c" + i, label(), answers));
		}
		return editor.rules();
	}

	private Model model(String name) {
		List<Mesh> meshes = new ArrayList<>();
		for (int i = 0; i < upTo(6); i++) {
			meshes.add(
					new Mesh(new MeshName("mesh_" + i), List.of(any(this.names), any(this.names)).subList(0, upTo(2))));
		}
		return new Model(new ModelName(name), meshes, new Aspect(upTo(10), upTo(10)),
				keep(("BLENDER" + this.random.nextInt()).getBytes(), "blend"));
	}

	private Product product(long id, Model model, Rules rules) {
		List<Style> styles = new ArrayList<>();
		for (int i = 0; i < upTo(2); i++) {
			List<Part> parts = new ArrayList<>();
			for (MeshName mesh : model.meshNames()) {
				if (parts.isEmpty() || maybe()) {
					parts.add(part("P" + parts.size(), mesh, rules, !parts.isEmpty()));
				}
			}
			styles.add(new Style("s" + i, maybe() ? Label.of("s" + i) : label(), parts));
		}
		return new Product(id, label(), model, styles);
	}

	/** As it is while somebody is still at it. */
	private ProductDraft unfinished(Product product) {
		PartDraft part = new PartDraft(maybe() ? "" : "frame", any(this.names), null, List.of(), List.of("no_mesh"),
				null, null, null, maybe());
		List<StyleDraft> styles = new ArrayList<>(ProductDraft.of(product).styles());
		styles.add(new StyleDraft("", maybe() ? "" : any(this.names), null, maybe() ? List.of() : List.of(part)));
		return ProductDraft.of(product).withStyles(styles);
	}

	private Part part(String name, MeshName mesh, Rules rules, boolean driven) {
		List<String> natures = new ArrayList<>(new HashSet<>(List.of(any(this.natures), any(this.natures))));
		return new Part(new PartName(name), maybe() ? Label.of(name) : label(), natures, List.of(mesh),
				maybe() ? null : anyOf(rules.limitations().values()),
				(maybe() || !driven) ? null : anyOf(rules.colorcharts().values()),
				maybe() ? null : anyOf(this.finishes), maybe());
	}

	private void makeQuality(String name, boolean primary) {
		QualityEditor editor = this.app.getBean(QualityEditor.class);
		editor.put(new Quality(name, 15 + upTo(8000), any(List.of(Engine.values())), maybe() ? null : "4.2", upTo(4096),
				maybe(), any(List.of(PictureFormat.values())), upTo(100), primary), Edition.ANY);
		if (!primary && maybe()) {
			editor.archive(name, true);
		}
	}

	private Label label() {
		return new Label(any(this.names), maybe() ? null : any(this.names));
	}

	/** 1 to that many. */
	private int upTo(int most) {
		return 1 + this.random.nextInt(most);
	}

	private boolean maybe() {
		return this.random.nextBoolean();
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private <T> T anyOf(Collection<T> all) {
		return all.isEmpty() ? null : any(List.copyOf(all));
	}

	private <T> List<T> some(List<T> all) {
		return all.stream().filter((each) -> this.random.nextInt(3) == 0).toList();
	}

	private static byte[] picture(int colour) {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		image.setRGB(3, 3, 0x1f3f5f * (colour + 1));
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Asset keep(byte[] bytes, String extension) {
		try {
			return this.app.getBean(Assets.class).keep(new ByteArrayInputStream(bytes), extension);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
