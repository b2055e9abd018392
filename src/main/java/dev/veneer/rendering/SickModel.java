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

}
