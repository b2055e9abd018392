package dev.veneer.rendering;

import java.time.Instant;

import dev.veneer.model.ModelName;

/**
 * A model whose renders kept failing, so that it is rendered no more for now.
 *
 * @param code of the last failure
 * @param reason of the last failure, a sentence
 */
public record SickModel(ModelName model, Instant since, String code, String reason) {

	/** The code of what is refused because of it. */
	public static final String CODE = "MODEL_QUARANTINED";

	/** Why it is not rendered. */
	public String complaint() {
		return "Renders of the model " + this.model + " keep failing, the last: " + this.reason;
	}

}
