package dev.veneer.configuration;

import dev.veneer.catalogue.PartName;
import dev.veneer.scene.Covering;

/**
 * A choice that a newer one made impossible, and what stands in its place.
 */
public record Repair(PartName part, Covering before, Covering after) {

}
