package dev.veneer.api;

import dev.veneer.material.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A name in every language that it has.
 */
@Schema(description = "The name in every language it has")
record Names(String en, @Nullable String ru) {

	static Names of(Label label) {
		return new Names(label.en(), label.ru());
	}

}
