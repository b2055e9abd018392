package dev.veneer.asset;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where source files are kept.
 *
 * @param folder the root of the folder tree, {@code $VENEER_HOME/assets} by default
 * @param unnamed how long a file is kept that no row names, a day by default
 */
@ConfigurationProperties("veneer.asset")
record AssetSettings(@DefaultValue("data/assets") Path folder, @DefaultValue("1d") Duration unnamed) {

	private static final Duration LEAST = Duration.ofHours(1);

	AssetSettings {
		if (unnamed.compareTo(LEAST) < 0) {
			throw new IllegalArgumentException("veneer.asset.unnamed has to be an hour or more: what is being uploaded "
					+ "is named late. It is " + unnamed);
		}
	}

}
