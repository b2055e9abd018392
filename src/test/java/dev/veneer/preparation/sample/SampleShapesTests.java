package dev.veneer.preparation.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ball and the cloth stand on the floor, do not touch, and show a texture in its real
 * size.
 */
class SampleShapesTests {

	/**
	 * As blender-scripts/preparation/unwrap.py has it: what is worse is projected anew.
	 */
	private static final double STRETCH = 1.5;

	private static final double SHARE = 0.8;

	private final List<double[]> points = new ArrayList<>();

	private final List<double[]> places = new ArrayList<>();

	private final List<List<int[]>> faces = new ArrayList<>();

	SampleShapesTests() throws IOException {
		for (String line : text().lines().toList()) {
			String[] words = line.split(" ");
			switch (words[0]) {
				case "v" -> this.points.add(numbers(words));
				case "vt" -> this.places.add(numbers(words));
				case "o" -> this.faces.add(new ArrayList<>());
				case "f" -> this.faces.get(this.faces.size() - 1)
					.add(List.of(words)
						.stream()
						.skip(1)
						.mapToInt((corner) -> Integer.parseInt(corner.split("/")[0]) - 1)
						.toArray());
				default -> assertThat(words[0]).isEqualTo("s");
			}
		}
	}

	@Test
	void standsOnTheFloor() {
		assertThat(this.faces).hasSize(2);
		assertThat(this.points).allSatisfy((point) -> assertThat(point[1]).isGreaterThanOrEqualTo(-1e-6));
		for (List<int[]> object : this.faces) {
			double lowest = object.stream()
				.flatMapToInt((face) -> Arrays.stream(face))
				.mapToDouble((corner) -> this.points.get(corner)[1])
				.min()
				.orElseThrow();
			assertThat(lowest).isBetween(0.0, 0.02);
		}
	}

	@Test
	void showsATextureInItsSize() {
		for (List<int[]> object : this.faces) {
			double all = 0;
			double good = 0;
			for (int[] face : object) {
				double along = length(this.places, face[0], face[1]) / length(this.points, face[0], face[1]);
				double across = length(this.places, face[1], face[2]) / length(this.points, face[1], face[2]);
				double area = length(this.points, face[0], face[1]) * length(this.points, face[1], face[2]);
				all += area;
				good += (within(along) && within(across)) ? area : 0;
			}
			assertThat(good / all).isGreaterThan(SHARE);
		}
	}

	private static boolean within(double stretch) {
		return stretch > 1 / STRETCH && stretch < STRETCH;
	}

	private static double length(List<double[]> points, int from, int to) {
		double sum = 0;
		for (int i = 0; i < points.get(from).length; i++) {
			sum += Math.pow(points.get(from)[i] - points.get(to)[i], 2);
		}
		return Math.sqrt(sum);
	}

	private static double[] numbers(String[] words) {
		return List.of(words).stream().skip(1).mapToDouble(Double::parseDouble).toArray();
	}

	private static String text() throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SampleShapes.zip("sample")))) {
			assertThat(zip.getNextEntry().getName()).isEqualTo("sample.obj");
			return new String(zip.readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

}
