package dev.veneer.material;

/**
 * How a pattern takes the light, as Blender's Principled shader has it.
 *
 * @param specular 0 to 1
 * @param sheen 0 to 1, the soft edge of cloth
 * @param metallic 0 to 1
 * @param bump strength of the normal map, 0 to 10
 */
public record Surface(double specular, double sheen, double metallic, double bump) {

	public static final Surface PLAIN = new Surface(0.5, 0, 0, 1);

	public Surface {
		check("specular", specular, 1);
		check("sheen", sheen, 1);
		check("metallic", metallic, 1);
		check("bump", bump, 10);
	}

	private static void check(String name, double value, double most) {
		if (!(value >= 0 && value <= most)) {
			throw new IllegalArgumentException("A surface's " + name + " is from 0 to " + most + ", not " + value);
		}
	}

}
