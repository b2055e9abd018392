package dev.veneer.api.order;

import java.math.BigInteger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.order.OrderCount;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an order would come to.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderCount", description = "What an order would come to")
record CountJson(@Schema(description = "Valid combinations that are chosen") BigInteger combinations,
		@Schema(description = "Left out when there are too many to be listed") @Nullable PicturesJson pictures,
		@Schema(description = "Why it can't be ordered, if it can't") @Nullable ObjectionJson objection) {

	static CountJson of(OrderCount count) {
		return new CountJson(count.combinations(), count.listed().map(PicturesJson::of).orElse(null),
				(count.objection() != null) ? ObjectionJson.of(count.objection()) : null);
	}

	@Schema(name = "OrderCountPictures")
	record PicturesJson(@Schema(description = "Each once at each quality: two combinations may look alike") int all,
			int ready, int stale, int missing, @Schema(description = "How many have to be rendered") int work,
			@Schema(description = "Estimated") long bytes,
			@Schema(description = "Estimated from what the farm made before; 0 where it made nothing") long seconds,
			@Schema(description = "How many a pairwise sample has, when one is wanted") int sample,
			@JsonProperty("least_sample") @Schema(description = "No sample has fewer") int leastSample) {

		static PicturesJson of(OrderCount.Pictures pictures) {
			return new PicturesJson(pictures.all(), pictures.ready(), pictures.stale(), pictures.missing(),
					pictures.work(), pictures.bytes(), pictures.time().toSeconds(), pictures.sample(),
					pictures.leastSample());
		}

	}

	@Schema(name = "OrderObjection")
	record ObjectionJson(@Schema(example = "too-large") String code, String message, long limit, BigInteger wanted) {

		static ObjectionJson of(OrderCount.Objection objection) {
			return new ObjectionJson(objection.code().slug(), objection.sentence(), objection.limit(),
					objection.wanted());
		}

	}

}
