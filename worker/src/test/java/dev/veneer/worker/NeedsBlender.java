package dev.veneer.worker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, loudly, where there is no Blender. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBlender.Condition.class)
@interface NeedsBlender {

	class Condition implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			boolean there = Stream.of("/usr/local/bin", "/usr/bin", "/bin")
				.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "blender")));
			if (!there) {
				System.err.println("**** " + context.getDisplayName() + " IS NOT TESTED: there is no Blender ****");
			}
			return there ? ConditionEvaluationResult.enabled("Blender is there")
					: ConditionEvaluationResult.disabled("Blender is not installed");
		}

	}

}
