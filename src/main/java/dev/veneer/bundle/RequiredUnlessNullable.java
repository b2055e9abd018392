package dev.veneer.bundle;

import java.lang.reflect.Constructor;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Reads {@code @Nullable} as what it says: an entry without that mark must be there, and
 * must not be empty.
 */
class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

	@Override
	public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
		return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
	}

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
		return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(config, member);
	}

	private static boolean isRequired(Annotated member) {
		return member instanceof AnnotatedParameter parameter
				&& parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
				&& !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
	}

}
