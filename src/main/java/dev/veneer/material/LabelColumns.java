package dev.veneer.material;

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

}
