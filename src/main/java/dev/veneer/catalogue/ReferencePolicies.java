package dev.veneer.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.catalogue.ProductCase.PartCase;
import dev.veneer.material.FinishId;

/**
 * What a product points at is there.
 */
final class ReferencePolicies {

	private ReferencePolicies() {
	}

	static Stream<Finding> namesWhatIsThere(ProductCase judged) {
		Stream<Finding> model = judged.model().isPresent() ? Stream.empty()
				: Stream.of(Finding.of(FindingCode.UNKNOWN_MODEL, judged.draft().model().value()));
		return Stream.concat(model, judged.parts((part) -> namesWhatIsThere(judged, part)));
	}

	private static Stream<Finding> namesWhatIsThere(ProductCase judged, PartCase part) {
		Stream<Finding> natures = part.part()
			.natures()
			.stream()
			.filter((nature) -> judged.materials().nature(nature).isEmpty())
			.flatMap((nature) -> part.finding(FindingCode.UNKNOWN_NATURE, nature));
		Stream<Finding> limitation = Optional.ofNullable(part.part().limitation())
			.filter((id) -> !judged.rules().limitations().containsKey(id))
			.stream()
			.flatMap((id) -> part.finding(FindingCode.UNKNOWN_LIMITATION, id));
		Stream<Finding> colorchart = Optional.ofNullable(part.part().colorchart())
			.filter((id) -> !judged.rules().colorcharts().containsKey(id))
			.stream()
			.flatMap((id) -> part.finding(FindingCode.UNKNOWN_COLORCHART, id));
		Stream<Finding> finish = Optional.ofNullable(part.part().defaultFinish())
			.filter((id) -> judged.materials().finish(id).isEmpty())
			.map(FinishId::toString)
			.stream()
			.flatMap((id) -> part.finding(FindingCode.UNKNOWN_FINISH, id));
		return Stream.of(natures, limitation, colorchart, finish).flatMap((each) -> each);
	}

}
