package dev.veneer.backoffice.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.Materials;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes a colorchart of what was typed, or says what is wrong with it.
 */
@Component
class ChartReader {

	/** The audit tells of each. */
	private static final int MOST_DRIVERS = 10_000;

	private static final int MOST_ANSWERS = 50;

	private final Words words;

	ChartReader(Words words) {
		this.words = words;
	}

	/**
	 * What was typed that can be understood.
	 */
	Map<FinishId, List<FinishId>> answers(ChartForm form, Materials materials, FormErrors errors) {
		Map<FinishId, List<FinishId>> answers = new LinkedHashMap<>();
		form.answers().forEach((driver, text) -> {
			FinishId id = new FinishId(driver);
			List<FinishId> allowed = answers(text, "answer." + driver, materials, errors);
			if (materials.finish(id).isPresent() && !allowed.isEmpty()) {
				answers.put(id, allowed);
			}
		});
		return answers;
	}

	@Nullable Colorchart read(ChartForm form, Materials materials, FormErrors errors) {
		Label label = new Fields(errors, this.words).label(form.name(), "ru", form.ru());
		Map<FinishId, List<FinishId>> answers = answers(form, materials, errors);
		if (answers.isEmpty() && errors.isEmpty()) {
			errors.add(FormErrors.WHOLE, this.words.get("chart.nothing"));
		}
		if (answers.size() > MOST_DRIVERS) {
			errors.add(FormErrors.WHOLE, this.words.get("chart.tooMany", MOST_DRIVERS));
		}
		if (label == null) {
			return null;
		}
		Colorchart chart = errors.take("id", () -> new Colorchart(form.id(), label, answers));
		if (chart != null) {
			chart.loop().ifPresent((loop) -> errors.add(FormErrors.WHOLE, this.words.get("chart.loop", told(loop))));
		}
		return chart;
	}

	private List<FinishId> answers(String text, String field, Materials materials, FormErrors errors) {
		List<FinishId> answers = new ArrayList<>();
		for (String number : Stream.of(text.split("[\\s,;]+")).filter((each) -> !each.isEmpty()).distinct().toList()) {
			FinishId finish = new Fields(errors, this.words).take(field, () -> FinishId.parse(number), "chart.unknown",
					number);
			if (finish != null && materials.finish(finish).isEmpty()) {
				errors.add(field, this.words.get("chart.unknown", number));
			}
			else if (finish != null) {
				answers.add(finish);
			}
		}
		if (answers.size() > MOST_ANSWERS) {
			errors.add(field, this.words.get("chart.tooManyAnswers", MOST_ANSWERS));
		}
		return answers;
	}

	private static String told(List<FinishId> loop) {
		List<String> steps = loop.stream().map(FinishId::toString).toList();
		int most = 12;
		return (steps.size() <= most) ? String.join(" → ", steps)
				: String.join(" → ", steps.subList(0, most - 1)) + " → … → " + steps.get(steps.size() - 1);
	}

}
