package dev.veneer.backoffice.model;

import java.util.List;
import java.util.Objects;

import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.model.Aspect;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * What a model that is uploaded shall be called, and how wide its pictures are.
 */
record UploadForm(String name, String aspect) {

	static final List<String> ASPECTS = List.of("4:3", "1:1", "3:2", "16:9", "3:4");

	UploadForm {
		name = Objects.requireNonNullElse(name, "").strip();
		aspect = Objects.requireNonNullElse(aspect, ASPECTS.get(0));
	}

	static UploadForm blank() {
		return new UploadForm("", ASPECTS.get(0));
	}

	static UploadForm of(Model model) {
		return new UploadForm(model.name().value(), model.aspect().toString());
	}

	@Nullable ModelName readName(FormErrors errors, MeshWords words) {
		words.complaint(this.name).ifPresent((complaint) -> errors.add("name", complaint));
		return errors.isEmpty() ? new ModelName(this.name) : null;
	}

	@Nullable Aspect readAspect(FormErrors errors) {
		if (!ASPECTS.contains(this.aspect)) {
			errors.add("aspect", String.join(", ", ASPECTS));
		}
		return errors.take("aspect", () -> Aspect.parse(this.aspect));
	}

}
