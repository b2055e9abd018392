package dev.veneer.bundle;

import dev.veneer.material.Label;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Names that people give, and that YAML takes for something else.
 */
final class OddNames {

	private OddNames() {
	}

	/** Those that a thing may have. */
	static Arbitrary<String> names() {
		return any().filter(OddNames::isName);
	}

	private static boolean isName(String text) {
		try {
			Label.of(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static Arbitrary<String> any() {
		Arbitrary<String> known = Arbitraries.of("yes", "No", "NULL", "null", "~", "true", "off", "y", "1e3", "1E3",
				"0x1F", "0o17", "017", "1_000", "12", "1.5", ".5", "-1", "+12", ".inf", ".NaN", "2024-01-01",
				"12:30:45", "- a", "-", "? a", "a: b", "a:b", ":", "a:", "#x", "a #b", "a#b", " lead", "trail ", "  ",
				" a ", "'q'", "\"dq\"", "it's", "a\\b", "\\", "{x}", "[y]", "a, b", "!tag", "&anchor", "*alias", "%dir",
				"@at", "`b`", "|", ">", "=", "<<", "---", "...", "-- a", "a\u00a0b", "\u00a0a", "e\u0301", "\ufeffa",
				"a\u2028b", "\ud83e\ude91", "a \ud83e\ude91", "\ud835\udc00", "Дуб", "Дуб «светлый»", " Дуб",
				"Ясень: белёный", "№ 5", "=1+1", "<script>alert(1)</script>", "{{x}}", "${x}", "a/b", "a.", "a-", "a_",
				"A", "ё");
		Arbitrary<String> made = Arbitraries.strings()
			.withCharRange(' ', '\u007e')
			.withCharRange('\u00a0', '\u04ff')
			.withChars("\u2013\u2014\u2026\u20bd\u4e2d\u6587")
			.ofMinLength(1)
			.ofMaxLength(120);
		return Arbitraries.oneOf(known, known, made).filter((name) -> !name.isBlank());
	}

}
