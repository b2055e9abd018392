package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dev.veneer.material.Materials;
import dev.veneer.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What the policies have to say of a product.
 *
 * @param combinations how many different configurations are right; nothing when there are
 * too many kinds of them to count
 */
public record Verdict(List<Finding> findings, Optional<BigInteger> combinations) {

	public Verdict {
		findings = List.copyOf(findings);
	}

	/**
	 * @param model the draft's model, nothing when there is none of that name
	 */
	static Verdict of(ProductDraft draft, @Nullable Model model, Rules rules, Materials materials) {
		ProductCase judged = new ProductCase(draft, model, rules, materials);
		List<Finding> findings = ProductPolicy.ALL.stream().flatMap((policy) -> policy.findings(judged)).toList();
		return new Verdict(findings, judged.combinations().map(Combinations::total));
	}

	public List<Finding> errors() {
		return this.findings.stream().filter(Finding::isError).toList();
	}

	public List<Finding> warnings() {
		return this.findings.stream().filter((finding) -> !finding.isError()).toList();
	}

	/**
	 * Whether customers may see it.
	 */
	public boolean isValid() {
		return errors().isEmpty();
	}

	/**
	 * What keeps it from being stored in that state.
	 */
	List<Finding> obstacles(ProductState state) {
		return (state == ProductState.PUBLISHED) ? errors() : this.findings.stream().filter(Finding::isBroken).toList();
	}

}
