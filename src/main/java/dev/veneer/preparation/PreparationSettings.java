package dev.veneer.preparation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded, and what workers make of it.
 *
 * @param largest bytes of an upload
 * @param mostUnpacked bytes that a packed upload may have when it is unpacked
 * @param mostRatio how many times larger that may be than what was packed
 * @param mostEntries files and folders in an archive
 * @param mostObjects objects of a model
 * @param pixels of the longer edge of the pictures that show what is in it
 * @param kept how long an upload waits to become a model
 */
@ConfigurationProperties("veneer.preparation")
public record PreparationSettings(@DefaultValue("512MB") DataSize largest, @DefaultValue("1GB") DataSize mostUnpacked,
		@DefaultValue("200") int mostRatio, @DefaultValue("1000") int mostEntries, @DefaultValue("500") int mostObjects,
		@DefaultValue("640") int pixels, @DefaultValue("7d") Duration kept) {

	public PreparationSettings {
		if (largest.toBytes() < 1 || mostUnpacked.toBytes() < 1 || mostRatio < 1 || mostEntries < 1 || mostObjects < 1
				|| pixels < 16 || kept.isNegative()) {
			throw new IllegalArgumentException(
					"veneer.preparation: all numbers are at least 1, and pictures have at least 16 pixels");
		}
	}

}
