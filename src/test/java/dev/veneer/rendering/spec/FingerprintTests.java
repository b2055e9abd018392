package dev.veneer.rendering.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Quality;
import dev.veneer.material.FinishId;
import dev.veneer.material.MapKind;
import dev.veneer.material.Surface;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.spec.Ingredients.Cover;
import dev.veneer.rendering.worker.Renderer;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pins the fingerprint. When the golden text changes, every picture is stale: do that
 * only if pixels changed.
 */
class FingerprintTests {

	private static final Surface MATT = new Surface(0.4, 0, 0, 1);

	private static final Quality PREVIEW = new Quality("preview", 256, Engine.AUTO, null, 8, true, PictureFormat.WEBP,
			90, false);

	private static final Renderer CYCLES = new Renderer(Engine.CYCLES, "3.4.1", "5".repeat(64), "ATROUS");

	private final Map<String, Object> inputs = new LinkedHashMap<>();

	FingerprintTests() {
		this.inputs.put("model", "f");
		this.inputs.put("objects", "seat");
		this.inputs.put("aspect", "4:3");
		this.inputs.put("frame", 1101);
		this.inputs.put("tile", 600);
		this.inputs.put("surface", MATT);
		for (MapKind kind : MapKind.values()) {
			this.inputs.put(kind.name(), String.valueOf(kind.ordinal()));
		}
		this.inputs.put("quality", PREVIEW);
		this.inputs.put("renderer", CYCLES);
	}

	@Test
	void followsFromAPinnedText() {
		assertThat(FingerprintText.of(ingredients(), CYCLES)).isEqualTo("""
				veneer fingerprint 1
				model ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
				mesh frame 1101
				object legs
				mesh top 0
				object seat
				finish 1101 tile 600
				surface 400000 0 0 1000000
				map diffuse 0000000000000000000000000000000000000000000000000000000000000000
				map normal 1111111111111111111111111111111111111111111111111111111111111111
				map roughness 2222222222222222222222222222222222222222222222222222222222222222
				picture 256 192 WEBP 90
				samples 8
				denoiser ATROUS
				engine CYCLES
				blender 3.4.1
				scripts 5555555555555555555555555555555555555555555555555555555555555555
				""");
		assertThat(fingerprint().toString())
			.isEqualTo("92743cb7736c31a0a9cfed2c304e2bfe388942b11c5c8e44e8ba4bc6b481d7d4");
	}

	@Test
	void changesWithAnySingleInput() {
		Map<String, List<Object>> others = new LinkedHashMap<>();
		others.put("model", List.of("e"));
		others.put("objects", List.of("seat.001"));
		others.put("aspect", List.of("1:1"));
		others.put("frame", List.of(1102));
		others.put("tile", List.of(601));
		others.put("surface", List.of(new Surface(0.5, 0, 0, 1), new Surface(0.4, 0.1, 0, 1),
				new Surface(0.4, 0, 0.1, 1), new Surface(0.4, 0, 0, 0.9)));
		for (MapKind kind : MapKind.values()) {
			others.put(kind.name(), List.of("9"));
		}
		others.put("quality",
				List.of(quality(257, 8, true, PictureFormat.WEBP, 90), quality(256, 9, true, PictureFormat.WEBP, 90),
						quality(256, 8, false, PictureFormat.WEBP, 90), quality(256, 8, true, PictureFormat.JPEG, 90),
						quality(256, 8, true, PictureFormat.WEBP, 91)));
		others.put("renderer",
				List.of(new Renderer(Engine.EEVEE, "3.4.1", "5".repeat(64), "ATROUS"),
						new Renderer(Engine.CYCLES, "4.3.2", "5".repeat(64), "ATROUS"),
						new Renderer(Engine.CYCLES, "3.4.1", "6".repeat(64), "ATROUS"),
						new Renderer(Engine.CYCLES, "3.4.1", "5".repeat(64), "OIDN")));
		assertThat(others.keySet()).isEqualTo(this.inputs.keySet());
		List<Fingerprint> all = new ArrayList<>(List.of(fingerprint()));
		others.forEach((input, values) -> values.forEach((value) -> all.add(fingerprintWith(input, value))));
		assertThat(new HashSet<>(all)).hasSameSizeAs(all);
	}

	@Test
	void caresForTheDenoiserOnlyWhereOneIsUsed() {
		this.inputs.put("quality", quality(256, 8, false, PictureFormat.WEBP, 90));
		assertThat(fingerprint())
			.isEqualTo(fingerprintWith("renderer", new Renderer(Engine.CYCLES, "3.4.1", "5".repeat(64), "OIDN")));
	}

	@Test
	void doesNotCareForTheNameOfTheQuality() {
		assertThat(fingerprintWith("quality",
				new Quality("other", 256, Engine.CYCLES, null, 8, true, PictureFormat.WEBP, 90, true)))
			.isEqualTo(fingerprint());
	}

	private Fingerprint fingerprintWith(String input, Object value) {
		Object before = this.inputs.put(input, value);
		Fingerprint fingerprint = fingerprint();
		this.inputs.put(input, before);
		return fingerprint;
	}

	private Fingerprint fingerprint() {
		return FingerprintText.fingerprint(ingredients(), (Renderer) this.inputs.get("renderer"));
	}

	private Ingredients ingredients() {
		Model model = new Model(new ModelName("kino-stool"),
				List.of(new Mesh(new MeshName("frame"), List.of("legs")),
						new Mesh(new MeshName("top"), List.of((String) this.inputs.get("objects")))),
				Aspect.parse((String) this.inputs.get("aspect")), asset("model", "blend"));
		FinishId frame = new FinishId((int) this.inputs.get("frame"));
		Map<MapKind, Asset> maps = new LinkedHashMap<>();
		for (MapKind kind : Set.of(MapKind.values())) {
			maps.put(kind, asset(kind.name(), "png"));
		}
		Cover cover = new Cover(frame, (int) this.inputs.get("tile"), (Surface) this.inputs.get("surface"), maps);
		return new Ingredients(Scene.of(model, Map.of(new MeshName("frame"), frame)), model,
				new TreeMap<>(Map.of(frame, cover)), (Quality) this.inputs.get("quality"));
	}

	private Asset asset(String input, String extension) {
		return new Asset(new Sha256(((String) this.inputs.get(input)).repeat(64)), 1, extension);
	}

	private static Quality quality(int size, int samples, boolean denoise, PictureFormat format, int compression) {
		return new Quality("preview", size, Engine.AUTO, null, samples, denoise, format, compression, false);
	}

}
