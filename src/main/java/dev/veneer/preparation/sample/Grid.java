package dev.veneer.preparation.sample;

/**
 * A surface that is sampled on a grid: points in metres with z up, and the place of each
 * on a texture, in metres, too.
 *
 * @param points {@code [row][column]}
 */
record Grid(String name, Point[][] points) {

	/**
	 * A point of a surface.
	 *
	 * @param u along the grain of the texture
	 * @param v across it
	 */
	record Point(double x, double y, double z, double u, double v) {

	}

	/**
	 * Samples a surface.
	 * @param rows how many quads it has in the one direction, at least 1
	 * @param columns the same in the other
	 */
	static Grid of(String name, int rows, int columns, Surface surface) {
		Point[][] points = new Point[rows + 1][columns + 1];
		for (int row = 0; row <= rows; row++) {
			for (int column = 0; column <= columns; column++) {
				points[row][column] = surface.at((double) row / rows, (double) column / columns);
			}
		}
		return new Grid(name, points);
	}

	int rows() {
		return this.points.length - 1;
	}

	int columns() {
		return this.points[0].length - 1;
	}

	/**
	 * A surface over the unit square.
	 */
	@FunctionalInterface
	interface Surface {

		Point at(double row, double column);

	}

}
