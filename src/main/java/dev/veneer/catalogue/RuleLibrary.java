package dev.veneer.catalogue;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Reads the limitations and colorcharts.
 */
@Component
class RuleLibrary {

	private final Limitations limitations;

	private final Colorcharts colorcharts;

	RuleLibrary(Limitations limitations, Colorcharts colorcharts) {
		this.limitations = limitations;
		this.colorcharts = colorcharts;
	}

	Rules read() {
		return new Rules(
				this.limitations.findAll()
					.stream()
					.map(LimitationEntity::limitation)
					.collect(Collectors.toMap(Limitation::id, Function.identity())),
				this.colorcharts.findAll()
					.stream()
					.map(ColorchartEntity::colorchart)
					.collect(Collectors.toMap(Colorchart::id, Function.identity())));
	}

}
