package dev.veneer.asset;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where source files are kept.
 *
 * @param folder the root of the folder tree, {@code $VENEER_HOME/assets} by default
 */
@ConfigurationProperties("veneer.asset")
record AssetSettings(@DefaultValue("data/assets") Path folder) {

}
