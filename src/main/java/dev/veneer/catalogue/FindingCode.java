package dev.veneer.catalogue;

/**
 * What a policy can have against a product. Its sentence stands in the messages.
 */
public enum FindingCode {

	/** There is no such nature: it is named. */
	UNKNOWN_NATURE(Severity.BROKEN),

	/** There is no such limitation: it is named. */
	UNKNOWN_LIMITATION(Severity.BROKEN),

	/** There is no such colorchart: it is named. */
	UNKNOWN_COLORCHART(Severity.BROKEN),

	/** There is no finish of the default's number. */
	UNKNOWN_FINISH(Severity.BROKEN),

	/** There is no such model: it is named. */
	UNKNOWN_MODEL(Severity.BROKEN),

	NO_STYLE(Severity.ERROR),

	/** The style's name is none: it is told. */
	STYLE_NAME(Severity.ERROR),

	/** An earlier style has that name. */
	STYLE_TWICE(Severity.ERROR),

	STYLE_LABEL(Severity.ERROR),

	NO_PART(Severity.ERROR),

	/** The part's name is none: it is told. */
	PART_NAME(Severity.ERROR),

	/** An earlier part of the style has that name. */
	PART_TWICE(Severity.ERROR),

	PART_LABEL(Severity.ERROR),

	/** The part colours nothing. */
	NO_MESH(Severity.ERROR),

	/** The model, which is named second, has no such mesh, which is named first. */
	UNKNOWN_MESH(Severity.ERROR),

	/** A mesh, named first, is coloured by an earlier part too, named second. */
	MESH_TWICE(Severity.ERROR),

	/** Meshes that no style shows: they are named. */
	MESH_UNUSED(Severity.WARNING),

	/** The part has neither a nature nor a colorchart. */
	NO_NATURE(Severity.ERROR),

	/** A charted part with no part before it. */
	NO_DRIVER(Severity.ERROR),

	/** Natures, limitation and archive together leave nothing. */
	NO_FINISH_LEFT(Severity.ERROR),

	/** Nothing that the part before can have has an answer in the colorchart. */
	NO_ANSWER_LEFT(Severity.ERROR),

	/** The part can't have its default: the finish is told. */
	DEFAULT_NOT_ALLOWED(Severity.ERROR),

	/** The part's default is no longer made: the finish is told. */
	DEFAULT_ARCHIVED(Severity.WARNING),

	/** How many finishes of the part before have no answer, and which. */
	CHART_GAPS(Severity.WARNING),

	/** All that the style allows an earlier one allows too: which. */
	STYLES_ALIKE(Severity.ERROR),

	/** How many combinations an earlier style allows too, and which style. */
	STYLES_OVERLAP(Severity.WARNING),

	/** An earlier style has the same parts in another order: which. */
	STYLES_REORDERED(Severity.ERROR);

	private final Severity severity;

	FindingCode(Severity severity) {
		this.severity = severity;
	}

	public Severity severity() {
		return this.severity;
	}

	/**
	 * How much it matters.
	 */
	public enum Severity {

		/** It names what is not there, and can't even be stored. */
		BROKEN,

		/** It can be a draft, and can't be published. */
		ERROR,

		/** It works; whether it is meant so, nobody knows. */
		WARNING

	}

}
