package dev.veneer.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * One rule about a product. It answers with what is wrong, and where.
 */
@FunctionalInterface
interface ProductPolicy {

	/** All rules, the plainest first. */
	List<ProductPolicy> ALL = List.of(ReferencePolicies::namesWhatIsThere, NamePolicies::hasStyles,
			NamePolicies::stylesAreNamed, NamePolicies::stylesHaveParts, NamePolicies::partsAreNamed,
			MeshPolicies::partsColourMeshes, MeshPolicies::meshesAreTheModels, MeshPolicies::meshesHaveOnePart,
			MeshPolicies::meshesAreUsed, FinishPolicies::partsAreCovered, FinishPolicies::chartedPartsHaveADriver,
			FinishPolicies::finishesAreLeft, FinishPolicies::defaultsAreAllowed, FinishPolicies::chartsHaveNoGaps,
			StylePolicies::finishesTellStylesApart, StylePolicies::namesTellStylesApart);

	Stream<Finding> findings(ProductCase judged);

}
