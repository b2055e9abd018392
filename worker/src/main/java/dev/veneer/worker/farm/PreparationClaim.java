package dev.veneer.worker.farm;

import tools.jackson.databind.node.ObjectNode;

/** The tree is the whole answer, of which the spec is the typed part. */
public record PreparationClaim(PreparationSpec spec, ObjectNode tree) {
}
