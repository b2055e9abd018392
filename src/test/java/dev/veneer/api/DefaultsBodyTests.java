package dev.veneer.api;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.DefaultWish;
import dev.veneer.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DefaultsBodyTests {

	@Test
	void readsDefaultsForEveryStyle() {
		assertThat(DefaultsBody.read(JsonMapper.shared().readTree("{\"Frame\": 1127, \"Top\": null}")))
			.containsExactly(new DefaultWish(null, "Frame", Fixtures.id(1127)), new DefaultWish(null, "Top", null));
	}

	@Test
	void readsDefaultsStyleByStyle() {
		assertThat(DefaultsBody
			.read(JsonMapper.shared().readTree("{\"styles\": {\"solid\": {\"Frame\": 1127}, \"inlay\": {}}}")))
			.containsExactly(new DefaultWish("solid", "Frame", Fixtures.id(1127)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null", "1127", "{\"Frame\": \"1127\"}", "{\"Frame\": 11.27}", "{\"Frame\": 0}",
			"{\"Frame\": -1}", "{\"Frame\": 99999999999}", "{\"Frame\": [1127]}", "{\"styles\": []}",
			"{\"styles\": {\"solid\": 1}}", "{\"styles\": {}, \"Frame\": 1127}" })
	void refusesWhatIsWrittenInAnotherWay(String body) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> DefaultsBody.read(JsonMapper.shared().readTree(body)))
			.satisfies((problem) -> assertThat(problem.getBody().getProperties()).containsEntry("code", "bad-request"));
	}

}
