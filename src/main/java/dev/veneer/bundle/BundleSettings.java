package dev.veneer.bundle;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which bundle is read in when the app starts.
 *
 * @param folder a folder with a catalogue.yaml; none by default
 */
@ConfigurationProperties("veneer.bundle")
record BundleSettings(@Nullable Path folder) {

}
