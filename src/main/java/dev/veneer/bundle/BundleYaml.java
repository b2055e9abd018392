package dev.veneer.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Reads and writes a catalogue.yaml.
 */
final class BundleYaml {

	/** Some hundred thousand finishes. */
	private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

	private static final YAMLMapper READER = YAMLMapper
		.builder(YAMLFactory.builder()
			.enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
			.loadSettings(LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.annotationIntrospector(new RequiredUnlessNullable())
		.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL))
		.build();

	private static final YAMLMapper WRITER = YAMLMapper.builder(new YamlLayout())
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private BundleYaml() {
	}

	/**
	 * @throws BundleException when it is not written as it has to be
	 */
	static BundleDocument read(Path file) {
		try {
			BundleDocument document = READER.readValue(new WholePairs(new StringReader(text(file))),
					BundleDocument.class);
			if (document.format() != 1) {
				throw new BundleException(Flaw.FORMAT, document.format());
			}
			return document;
		}
		catch (JacksonException ex) {
			throw new BundleException(Complaint.of(Flaw.UNREADABLE, YamlTrouble.of(ex)), ex);
		}
	}

	private static String text(Path file) {
		try {
			String text = Files.readString(file);
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new BundleException(Complaint.of(Flaw.NOT_UTF8), ex);
		}
		catch (IOException ex) {
			throw new BundleException(Complaint.of(Flaw.DISK), ex);
		}
	}

	/**
	 * The same document is always written as the same bytes.
	 * @param out stays open
	 */
	static void write(BundleDocument document, OutputStream out) {
		WRITER.writeValue(out, document);
	}

}
