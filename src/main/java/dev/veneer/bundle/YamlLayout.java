package dev.veneer.bundle;

import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.veneer.bundle.BundleDocument.Line;
import dev.veneer.material.Surface;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.common.SpecVersion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Writes YAML as a person would: what is small stands on one line, and only what could be
 * taken for something else has quotes.
 */
final class YamlLayout extends YAMLFactory {

	YamlLayout() {
		super(builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
			.disable(YAMLWriteFeature.SPLIT_LINES)
			.enable(YAMLWriteFeature.MINIMIZE_QUOTES)
			.enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
			.stringQuotingChecker(new Quotes()));
	}

	@Override
	protected YAMLGenerator _createGenerator(ObjectWriteContext context, IOContext io, Writer out) {
		return new Generator(context, io, context.getStreamWriteFeatures(_streamWriteFeatures),
				context.getFormatWriteFeatures(_formatWriteFeatures), _quotingChecker, out, _version);
	}

	/**
	 * Decides for each object and list whether it stands on one line. Whatever is in one
	 * that does, does.
	 */
	private static final class Generator extends YAMLGenerator {

		private final DumpSettings lines;

		private final DumpSettings oneLine = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.FLOW).build();

		Generator(ObjectWriteContext context, IOContext io, int features, int yamlFeatures, StringQuotingChecker quotes,
				Writer out, SpecVersion version) {
			super(context, io, features, yamlFeatures, quotes, out, version, null);
			this.lines = _outputOptions;
		}

		@Override
		public JsonGenerator writeStartObject(Object value) {
			_outputOptions = isSmall(value) ? this.oneLine : this.lines;
			return super.writeStartObject(value);
		}

		@Override
		public JsonGenerator writeStartObject(Object value, int size) {
			return writeStartObject(value);
		}

		@Override
		public JsonGenerator writeStartArray(Object value) {
			_outputOptions = (value instanceof Collection<?> all && all.stream().allMatch(Generator::isScalar))
					? this.oneLine : this.lines;
			return super.writeStartArray(value);
		}

		@Override
		public JsonGenerator writeStartArray(Object value, int size) {
			return writeStartArray(value);
		}

		/** A block of lines would lose some line ends. */
		@Override
		protected void _writeScalar(String value, String type, ScalarStyle style) {
			super._writeScalar(value, type, (style == ScalarStyle.LITERAL) ? ScalarStyle.DOUBLE_QUOTED : style);
		}

		private static boolean isSmall(Object value) {
			return value instanceof Line || value instanceof Surface
					|| (value instanceof Map<?, ?> map && map.values().stream().allMatch(Generator::isScalar));
		}

		private static boolean isScalar(Object value) {
			return value instanceof String || value instanceof Number || value instanceof Enum<?>;
		}

	}

	/**
	 * Quotes every text that is not plainly words.
	 */
	private static final class Quotes extends StringQuotingChecker {

		private static final Pattern WORDS = Pattern.compile("\\p{L}([\\p{L}\\p{N} _./«»-]*[\\p{L}\\p{N}_»])?");

		/** What some reader of some version of YAML takes for no text. */
		private static final Set<String> OTHER = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

		@Override
		public boolean needToQuoteName(String name) {
			return false;
		}

		@Override
		public boolean needToQuoteValue(String value) {
			return !WORDS.matcher(value).matches() || OTHER.contains(value.toLowerCase(Locale.ROOT));
		}

	}

}
