package dev.veneer.backoffice.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapPictures;
import dev.veneer.material.MapReader;
import dev.veneer.material.MapReading;
import dev.veneer.material.PlainMaps;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in the maps of a form. What is sound is kept by its content even when the form as
 * a whole is refused, so that nobody has to send it again; the catalogue does not know of
 * it until the form is saved.
 */
@Component
class MapUploads {

	private static final int LONGEST_NAME = 80;

	private final MapReader reader;

	private final MapPictures pictures;

	private final PlainMaps plain;

	private final Assets assets;

	private final Words words;

	MapUploads(MapReader reader, MapPictures pictures, PlainMaps plain, Assets assets, Words words) {
		this.reader = reader;
		this.pictures = pictures;
		this.plain = plain;
		this.assets = assets;
		this.words = words;
	}

	/**
	 * The same choice with its files kept. What is wrong is noted under the map's name.
	 * @param needed the maps that the form has to bring; the others stay as they are
	 */
	MapForms keep(MapForms maps, Set<MapKind> needed, FormErrors errors) {
		Map<MapKind, MapForm> kept = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			MapForm form = maps.of(kind);
			kept.put(kind, needed.contains(kind) ? keep(kind, form, errors) : form);
		}
		return MapForms.of(kept);
	}

	/**
	 * The files of those maps, which were kept before.
	 */
	Map<MapKind, Asset> files(MapForms maps, Set<MapKind> kinds) {
		Map<MapKind, Asset> files = new EnumMap<>(MapKind.class);
		kinds.forEach((kind) -> find(maps.of(kind)).ifPresent((file) -> files.put(kind, file)));
		return files;
	}

	private MapForm keep(MapKind kind, MapForm form, FormErrors errors) {
		MultipartFile sent = form.sent();
		if (sent != null) {
			MapReading reading = read(sent);
			if (reading instanceof MapReading.Fit fit) {
				return form.keeping(keep(fit.png()));
			}
			errors.add(kind.slug(), refusal(sent, (MapReading.Unfit) reading));
			return form;
		}
		if (form.plain() && kind != MapKind.DIFFUSE) {
			return plain(kind, form, errors);
		}
		if (!form.kept().isEmpty()) {
			if (find(form).isEmpty()) {
				errors.add(kind.slug(), this.words.get("material.map.lost"));
			}
			return form;
		}
		Optional<Asset> instead = this.plain.instead(kind);
		if (instead.isEmpty()) {
			errors.add(kind.slug(), this.words.get("material.map.needed"));
		}
		return instead.map((file) -> form.keeping(file.sha256().hex())).orElse(form);
	}

	private MapForm plain(MapKind kind, MapForm form, FormErrors errors) {
		if (kind == MapKind.NORMAL) {
			return form.keeping(this.plain.normal().sha256().hex());
		}
		Double roughness = new Fields(errors, this.words).decimal(kind.slug(), form.roughness(), 1);
		return (roughness != null) ? form.keeping(this.plain.roughness(roughness).sha256().hex()) : form;
	}

	private Optional<Asset> find(MapForm form) {
		return Optional.of(form.kept())
			.filter((kept) -> kept.matches("[0-9a-f]{64}"))
			.map(Sha256::new)
			.filter((kept) -> this.assets.hold(kept).isPresent())
			.flatMap(this.pictures::find);
	}

	private MapReading read(MultipartFile sent) {
		try (InputStream in = sent.getInputStream()) {
			return this.reader.read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read an upload", ex);
		}
	}

	private String keep(byte[] png) {
		try {
			return this.assets.keep(new ByteArrayInputStream(png), "png").sha256().hex();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep a map", ex);
		}
	}

	private String refusal(MultipartFile sent, MapReading.Unfit unfit) {
		String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
		List<Object> facts = new ArrayList<>();
		facts.add((name.length() <= LONGEST_NAME) ? name : name.substring(0, LONGEST_NAME) + "…");
		// the digits of a size are not grouped
		unfit.facts().forEach((fact) -> facts.add(fact.toString()));
		return this.words.get("material.map.flaw." + unfit.flaw(), facts.toArray());
	}

}
