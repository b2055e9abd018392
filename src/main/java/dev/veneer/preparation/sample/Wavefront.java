package dev.veneer.preparation.sample;

import java.util.List;
import java.util.Locale;

import dev.veneer.preparation.sample.Grid.Point;

/**
 * Writes surfaces as a Wavefront {@code .obj}, whose y is up.
 */
final class Wavefront {

	private final StringBuilder text = new StringBuilder();

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
				line("v %.6f %.6f %.6f", point.x(), point.z(), -point.y());
				line("vt %.6f %.6f", point.u(), point.v());
			}
		}
		this.text.append("s 1\n");
		int width = grid.columns() + 1;
		for (int row = 0; row < grid.rows(); row++) {
			for (int column = 0; column < grid.columns(); column++) {
				int corner = this.written + row * width + column + 1;
				line("f %1$d/%1$d %2$d/%2$d %3$d/%3$d %4$d/%4$d", corner, corner + 1, corner + width + 1,
						corner + width);
			}
		}
		this.written += width * (grid.rows() + 1);
	}

	private void line(String format, Object... values) {
		this.text.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

}
