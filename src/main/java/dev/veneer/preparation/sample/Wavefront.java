package dev.veneer.preparation.sample;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

import dev.veneer.preparation.sample.Grid.Point;

/**
 * Writes surfaces as a Wavefront {@code .obj}, whose y is up.
 */
final class Wavefront {

	private final StringBuilder text = new StringBuilder();

	private final DecimalFormat micrometres = new DecimalFormat("0.######",
			DecimalFormatSymbols.getInstance(Locale.ROOT));

	private int written;

	private Wavefront() {
	}

	static String of(List<Grid> grids) {
		Wavefront file = new Wavefront();
		grids.forEach(file::write);
		return file.text.toString();
	}

	private void write(Grid grid) {
		this.text.append("o ").append(grid.name()).append('\n');
		for (Point[] row : grid.points()) {
			for (Point point : row) {
				line("v", point.x(), point.z(), -point.y());
				line("vt", point.u(), point.v());
			}
		}
		this.text.append("s 1\n");
		int width = grid.columns() + 1;
		for (int row = 0; row < grid.rows(); row++) {
			for (int column = 0; column < grid.columns(); column++) {
				int corner = this.written + row * width + column + 1;
				face(corner, corner + 1, corner + width + 1, corner + width);
			}
		}
		this.written += width * (grid.rows() + 1);
	}

	private void line(String word, double... values) {
		this.text.append(word);
		for (double value : values) {
			this.text.append(' ').append(this.micrometres.format(value));
		}
		this.text.append('\n');
	}

	/** Points and their places on a texture have the same numbers. */
	private void face(int... corners) {
		this.text.append('f');
		for (int corner : corners) {
			this.text.append(' ').append(corner).append('/').append(corner);
		}
		this.text.append('\n');
	}

}
