package dev.veneer.account;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScopeTests {

	@ParameterizedTest
	@EnumSource
	void readsWhatItPrints(Scope scope) {
		assertThat(Scope.parse(scope.toString())).isEqualTo(scope);
	}

	@Test
	void namesItsAuthorityAfterItself() {
		assertThat(Scope.FARM_WORK.authority()).isEqualTo("SCOPE_farm:work");
	}

	@Test
	void readsAListInAnyOrder() {
		assertThat(Scope.parseAll("order:write, render:create"))
			.isEqualTo(EnumSet.of(Scope.RENDER_CREATE, Scope.ORDER_WRITE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",", "render:create,", "RENDER:CREATE", "farm_work", "everything" })
	void saysWhichScopesThereAre(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Scope.parseAll(text)).withMessageContaining("job:read");
	}

}
