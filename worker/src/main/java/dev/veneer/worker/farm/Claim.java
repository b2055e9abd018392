package dev.veneer.worker.farm;

import tools.jackson.databind.node.ObjectNode;

/** The answer to a claim: the job, or nothing left to do for it. */
public sealed interface Claim {

	/** The tree is the whole answer, of which the spec is the typed part. */
	record Granted(Spec spec, ObjectNode tree) implements Claim {
	}

	/** Done, canceled, taken by another, or never heard of. */
	record Gone() implements Claim {
	}

}
