package dev.veneer.backoffice.product;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * What a product is made of and no product: a stool of four meshes, three woods, two
 * linoleums and three edges.
 */
public final class StoolBundle {

	private static final String CATALOGUE = """
			format: 1
			natures:
			  - {id: shop-wood, name: Shop wood, ru: Дерево}
			  - {id: shop-lino, name: Shop linoleum, ru: Линолеум}
			  - {id: shop-mdf, name: Shop MDF, ru: МДФ}
			patterns:
			  - {id: shop-oak, nature: shop-wood, name: Shop oak, tile: 600, maps: {diffuse: FINISH, normal: PATTERN, roughness: PATTERN},
			     finishes: [{id: 70001, name: Pale oak}, {id: 70002, name: Brown oak}, {id: 70003, name: Lost oak, archived: true}]}
			  - {id: shop-nut, nature: shop-wood, name: Shop walnut, tile: 600, maps: {diffuse: FINISH, normal: PATTERN, roughness: PATTERN},
			     finishes: [{id: 70011, name: Dark walnut}]}
			  - {id: shop-lino, nature: shop-lino, name: Shop linoleum, tile: 300, maps: {diffuse: FINISH, normal: PATTERN, roughness: PATTERN},
			     finishes: [{id: 70021, name: Petrol}, {id: 70022, name: Pine}]}
			  - {id: shop-mdf, nature: shop-mdf, name: Shop MDF, tile: 200, maps: {diffuse: FINISH, normal: PATTERN, roughness: PATTERN},
			     finishes: [{id: 70031, name: Sand edge}, {id: 70032, name: Black edge}, {id: 70033, name: Stone edge}]}
			models:
			  - name: shop-stool
			    file: models/shop-stool.blend
			    aspect: "1:1"
			    meshes: [{name: frame, objects: [legs]}, {name: top, objects: [seat]}, {name: insert, objects: [inlay]}, {name: rim, objects: [rim]}]
			qualities:
			  - {name: shop-sketch, size: 64, engine: AUTO, samples: 1, denoise: false, format: PNG, compression: 15}
			""";

	private static final Map<String, Map<String, Color>> COLOURS = Map.of("shop-oak",
			Map.of("70001", new Color(0xd9b98a), "70002", new Color(0x8a5a33), "70003", Color.GRAY), "shop-nut",
			Map.of("70011", new Color(0x4a3022)), "shop-lino",
			Map.of("70021", new Color(0x2f5a66), "70022", new Color(0x2f4a38)), "shop-mdf",
			Map.of("70031", new Color(0xcdb48c), "70032", Color.BLACK, "70033", Color.DARK_GRAY));

	private StoolBundle() {
	}

	/**
	 * Writes it into the folder.
	 */
	public static Path in(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("models"));
		Files.writeString(folder.resolve("catalogue.yaml"), CATALOGUE);
		Files.writeString(folder.resolve("models/shop-stool.blend"), "no model");
		for (Map.Entry<String, Map<String, Color>> pattern : COLOURS.entrySet()) {
			Path maps = Files.createDirectories(folder.resolve("maps").resolve(pattern.getKey()));
			paint(maps.resolve("normal.png"), new Color(0x8080ff));
			paint(maps.resolve("roughness.png"), Color.GRAY);
			for (Map.Entry<String, Color> finish : pattern.getValue().entrySet()) {
				paint(Files.createDirectories(maps.resolve(finish.getKey())).resolve("diffuse.png"), finish.getValue());
			}
		}
		return folder;
	}

	private static void paint(Path file, Color colour) throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 64; i++) {
			image.setRGB(i % 8, i / 8, colour.getRGB());
		}
		ImageIO.write(image, "png", file.toFile());
	}

}
