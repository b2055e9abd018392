package dev.veneer.bundle;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A bundle that somebody sent, on its way into the catalogue.
 *
 * @param name of the file as it was sent
 * @param by who sent it
 * @param root the folder in it that has the catalogue.yaml, empty for itself
 * @param findings what it does, as soon as that is known
 */
public record StagedBundle(String id, String name, String by, Instant at, String root, Stage stage,
		@Nullable Findings findings) {

	StagedBundle moved(Stage stage, @Nullable Findings findings) {
		return new StagedBundle(this.id, this.name, this.by, this.at, this.root, stage, findings);
	}

	/**
	 * Whether it can be read in as it was looked at.
	 */
	public boolean canBeTaken() {
		return (this.stage == Stage.SEEN || this.stage == Stage.OUTDATED) && this.findings != null
				&& this.findings.conflicts().isEmpty() && !this.findings.changes().isEmpty();
	}

	/**
	 * How far it has come.
	 */
	public enum Stage {

		/** Unpacked, and nothing more is known of it. */
		SENT,

		/** It was looked at. */
		SEEN,

		/** The catalogue has changed since, and it would do something else now. */
		OUTDATED,

		/** It is in the catalogue. */
		TAKEN,

		/** Something of ours went wrong. */
		FAILED

	}

}
