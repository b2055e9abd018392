package dev.veneer.api.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.veneer.order.LineState;
import dev.veneer.order.Order;
import dev.veneer.order.OrderLine;
import dev.veneer.order.OrderState;
import dev.veneer.order.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as programs and pages see it.
 *
 * @param last the pictures that were rendered last, the last one first; not in a list
 * @param wishes what was asked for, each as it was sent; for who asks for the order alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Order", description = "Many pictures that were asked for at once")
record OrderJson(long id, long product, @JsonProperty("product_name") String productName, String owner,
		OrderState state,
		@JsonProperty("pause_reason") @Schema(
				description = "Why it paused by itself, if it did") @Nullable String pauseReason,
		Instant created, @Nullable Instant ended, Lines lines,
		@Schema(description = "What there is to approve of, while nobody did") @Nullable Sample sample,
		@JsonProperty("per_minute") @Schema(description = "Pictures rendered in the last minute") int perMinute,
		@JsonProperty("seconds_left") @Nullable Long secondsLeft, @Nullable List<LineJson> last,
		@JsonRawValue @Schema(type = "array", description = "What was asked for") @Nullable String wishes,
		String location) {

	static OrderJson of(Order order, Progress progress, @Nullable List<OrderLine> last, @Nullable String wishes,
			String productName) {
		Duration left = progress.left();
		boolean working = order.state() == OrderState.RUNNING || order.state() == OrderState.SAMPLING;
		return new OrderJson(order.id(), order.product(), productName, order.orderer().name(), order.state(),
				order.state() == OrderState.PAUSED ? order.pauseReason() : null, order.created(), order.ended(),
				Lines.of(progress.lines()), order.state() == OrderState.SAMPLING ? Sample.of(progress) : null,
				working ? progress.perMinute() : 0, (working && left != null) ? left.toSeconds() : null,
				(last != null) ? last.stream().map(LineJson::of).toList() : null, wishes, "/api/orders/" + order.id());
	}

	/**
	 * How many pictures there are of each state.
	 */
	@Schema(name = "OrderLines")
	record Lines(int all, int ready, int rendering, int waiting, int failed, int canceled) {

		static Lines of(Map<LineState, Integer> states) {
			return new Lines(states.values().stream().mapToInt(Integer::intValue).sum(),
					states.getOrDefault(LineState.READY, 0), states.getOrDefault(LineState.RENDERING, 0),
					states.getOrDefault(LineState.WAITING, 0), states.getOrDefault(LineState.FAILED, 0),
					states.getOrDefault(LineState.CANCELED, 0));
		}

	}

	/**
	 * The sample.
	 *
	 * @param done whether it can be approved of
	 */
	@Schema(name = "OrderSample")
	record Sample(Lines lines, boolean done) {

		static Sample of(Progress progress) {
			return new Sample(Lines.of(progress.sample()), progress.isSampleDone());
		}

	}

}
