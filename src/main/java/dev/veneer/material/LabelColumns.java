package dev.veneer.material;

import dev.veneer.audit.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The two columns of a {@link Label}.
 */
@Embeddable
public record LabelColumns(@Column(name = "name") String en, @Column(name = "name_ru") @Nullable String ru) {

	public static LabelColumns of(Label label) {
		return new LabelColumns(label.en(), label.ru());
	}

	public Label label() {
		return new Label(this.en, this.ru);
	}

	Facts facts() {
		return Facts.of("name", this.en).and("name-ru", this.ru);
	}

}
