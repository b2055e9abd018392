package dev.veneer.sketchbook;

import java.util.List;

import dev.veneer.sketchbook.SketchbookView.Photograph;

/**
 * The home page: every product at its usual finishes.
 */
public record HomeView(List<Cover> covers, List<Shell.Link> models) {

	/**
	 * A sketchbook seen from outside.
	 */
	public record Cover(String name, String href, Photograph photograph) {

	}

}
