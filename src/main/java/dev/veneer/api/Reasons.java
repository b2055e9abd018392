package dev.veneer.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.configuration.Reason;
import dev.veneer.problem.Problem;

import org.springframework.http.HttpStatus;

/**
 * Writes out why a configuration is none. The first reason stands on top, all of them in
 * a list.
 */
final class Reasons {

	private Reasons() {
	}

	static Problem problem(List<Reason> reasons) {
		Reason first = reasons.get(0);
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, first.code().slug(), Shown.sentence(first.message()));
		members(first).forEach(problem::with);
		return problem.with("reasons", reasons.stream().map(Reasons::json).toList());
	}

	private static Map<String, Object> json(Reason reason) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", reason.code().slug());
		json.putAll(members(reason));
		json.put("message", Shown.sentence(reason.message()));
		return json;
	}

	private static Map<String, Object> members(Reason reason) {
		Map<String, Object> members = new LinkedHashMap<>();
		if (reason.part() != null) {
			members.put("part", reason.part().value());
		}
		if (reason.finish() != null) {
			members.put("finish", reason.finish().value());
		}
		if (!reason.allowed().isEmpty()) {
			members.put("allowed", reason.allowed());
		}
		return members;
	}

}
