package dev.veneer.configuration;

import java.util.Optional;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.scene.Covering;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PickerTests {

	private final Resolver resolver = new Resolver(Fixtures.catalogue());

	private final Picker picker = new Picker(Fixtures.catalogue());

	@Test
	void changesOnlyWhatWasPicked() {
		Picked picked = pick(Fixtures.KINO, "Frame:1101-Top:1101", "Frame", 1127).orElseThrow();
		assertThat(picked.after().configuration()).hasToString("Frame:1127-Top:1101");
		assertThat(picked.repairs()).isEmpty();
	}

	@Test
	void switchesTheStyleSilentlyWhenLinoleumIsPicked() {
		Picked picked = pick(Fixtures.KINO, "Frame:1127-Top:1101", "Top", 340).orElseThrow();
		assertThat(picked.after().style().name()).isEqualTo("inlay");
		assertThat(picked.repairs()).isEmpty();
	}

	@Test
	void removesAnOptionalPart() {
		assertThat(pick(Fixtures.MARU, "", "Pads", 0).orElseThrow().after().configuration())
			.hasToString("Frame:501-Slats:1102-Pads:0-Bolsters:231");
	}

	@Test
	void repairsTheChoiceThatANewerOneMadeImpossible() {
		Picked picked = pick(ResolverTests.suited(), "Frame:501-Pads:231", "Frame", 502).orElseThrow();
		assertThat(picked.after().configuration()).hasToString("Frame:502-Pads:235");
		assertThat(picked.repairs()).containsExactly(
				new Repair(new PartName("Pads"), Covering.of(Fixtures.id(231)), Covering.of(Fixtures.id(235))));
	}

	@Test
	void refusesWhatNoStyleAllows() {
		assertThat(pick(Fixtures.KINO, "", "Top", 501)).isEmpty();
		assertThat(pick(Fixtures.KINO, "", "Top", 0)).isEmpty();
		assertThat(pick(Fixtures.MARU, "Table:340", "Table", 1102)).isEmpty();
	}

	@Test
	void keepsWhatItCanWhenTheTableComes() {
		Resolved now = resolved(Fixtures.MARU, "Frame:502-Pads:241-Bolsters:0");
		Variant table = Tab.allOf(Fixtures.MARU).get(0).variants().get(1);
		Picked picked = this.picker.switchTo(now, table).orElseThrow();
		assertThat(picked.after().configuration()).hasToString("Frame:502-Slats:1102-Table:340-Pads:241-Bolsters:0");
		assertThat(picked.repairs()).isEmpty();
	}

	private Optional<Picked> pick(Product product, String now, String part, int finish) {
		Covering choice = (finish == 0) ? Covering.HIDDEN : Covering.of(Fixtures.id(finish));
		return this.picker.pick(resolved(product, now), new PartName(part), choice);
	}

	private Resolved resolved(Product product, String configuration) {
		return (Resolved) this.resolver.resolve(product, Configuration.parse(configuration));
	}

}
