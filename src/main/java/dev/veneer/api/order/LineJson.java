package dev.veneer.api.order;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.order.LineState;
import dev.veneer.order.OrderLine;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One picture of an order.
 *
 * @param picture where it lies, once it is ready
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderLine", description = "One picture of an order")
record LineJson(int position, String quality, @JsonProperty("render_name") String renderName,
		List<CombinationJson> combinations, boolean sample, LineState state, @Nullable String picture,
		@Nullable Long job, @JsonProperty("reason_code") @Nullable String reasonCode, @Nullable String reason,
		@Nullable Instant settled) {

	static LineJson of(OrderLine line) {
		return new LineJson(line.position(), line.key().quality(), line.key().name().value(),
				line.combinations()
					.stream()
					.map((each) -> new CombinationJson(each.style(), each.configuration()))
					.toList(),
				line.sample(), line.state(), (line.state() == LineState.READY) ? line.key().address() : null,
				(line.job() != null) ? line.job().value() : null, line.reasonCode(), line.reason(), line.settled());
	}

	/**
	 * What looks like the picture.
	 */
	@Schema(name = "OrderCombination")
	record CombinationJson(String style, String configuration) {

	}

}
