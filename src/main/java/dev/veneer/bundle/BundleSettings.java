package dev.veneer.bundle;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bundle is read in when the app starts, and where those are that somebody sent.
 *
 * @param folder a folder with a catalogue.yaml; none by default
 * @param staging where uploads wait, {@code $VENEER_HOME/bundles} by default
 */
@ConfigurationProperties("veneer.bundle")
record BundleSettings(@Nullable Path folder, @DefaultValue("data/bundles") Path staging) {

}
