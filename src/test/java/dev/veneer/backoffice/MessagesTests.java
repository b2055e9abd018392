package dev.veneer.backoffice;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All texts are there in both languages, can be filled in, and none is asked for that is
 * not there.
 */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)[^}]*}");

	/** What the page's own script fills in. */
	private static final String SCRIPT = "script.";

	private static final Pattern IN_TEMPLATES = Pattern
		.compile("#\\{([a-zA-Z][\\w.-]*)|#messages\\.msg\\w*\\('([\\w.-]+)'( *[+,])?");

	private static final Pattern TEXT_IN_CODE = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"( *\\+)?");

	private static final Pattern FILE = Pattern.compile(".*\\.(zip|csv|png|blend|glb|obj|mtl|html|css|js|json|yaml)");

	static Stream<String> bundles() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches("messages_[a-z]+\\.properties"))
				.map((name) -> name.replace(".properties", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void areThereInBothLanguages(String bundle) {
		assertThat(read(bundle + "_ru").keySet()).isEqualTo(read(bundle).keySet());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void areFilledInAlikeInBothLanguages(String bundle) {
		Map<String, String> russian = read(bundle + "_ru");
		read(bundle).forEach((key, text) -> assertThat(places(russian.get(key))).as(key).isEqualTo(places(text)));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void haveTheirApostrophesRight(String bundle) {
		for (Map<String, String> texts : List.of(read(bundle), read(bundle + "_ru"))) {
			texts.forEach((key, text) -> assertThat(complaint(key, text)).as(key + "=" + text).isEmpty());
		}
	}

	@Test
	void standInOneFileEach() throws IOException {
		Map<String, String> owners = new TreeMap<>();
		bundles().filter((bundle) -> !bundle.equals("messages_sketchbook"))
			.forEach((bundle) -> read(bundle).keySet()
				.forEach((key) -> assertThat(owners.put(key, bundle)).as(key + " in " + bundle).isNull()));
	}

	@Test
	void areThereWhereTemplatesAskForThem() throws IOException {
		Set<String> missing = new TreeSet<>();
		for (Path file : files(RESOURCES.resolve("templates/backoffice"), ".html")) {
			for (MatchResult asked : IN_TEMPLATES.matcher(Files.readString(file)).results().toList()) {
				String key = (asked.group(1) != null) ? asked.group(1) : asked.group(2);
				boolean begun = asked.group(3) != null && asked.group(3).contains("+");
				// what may be missing is asked for with a word in its place
				boolean optional = asked.group().contains("msgOrNull");
				if (!optional && !isThere(key, begun)) {
					missing.add(file.getFileName() + ": " + key);
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void areThereWhereCodeAsksForThem() throws IOException {
		Set<String> rooms = keys().stream().map((key) -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
		Set<String> missing = new TreeSet<>();
		for (Path file : files(Path.of("src/main/java/dev/veneer/backoffice"), ".java")) {
			for (MatchResult text : TEXT_IN_CODE.matcher(Files.readString(file)).results().toList()) {
				String key = text.group(1);
				boolean begun = key.endsWith(".") || text.group(2) != null;
				boolean asked = rooms.contains(key.replaceFirst("\\..*", "")) && !FILE.matcher(key).matches();
				if (asked && !isThere(key, begun)) {
					missing.add(file.getFileName() + ": " + key);
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	private static boolean isThere(String key, boolean begun) {
		return begun ? keys().stream().anyMatch((each) -> each.startsWith(key)) : keys().contains(key);
	}

	/** Spring formats a text only when it is given something to fill in. */
	private static String complaint(String key, String text) {
		if (key.startsWith(SCRIPT) || !PLACE.matcher(text).find()) {
			return (!key.startsWith(SCRIPT) && text.contains("''")) ? "shows two apostrophes" : "";
		}
		if (text.replace("''", "").contains("'")) {
			return "an apostrophe is lost";
		}
		try {
			new MessageFormat(text, Locale.ENGLISH);
			return "";
		}
		catch (IllegalArgumentException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text)
			.results()
			.map((place) -> place.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> keys() {
		Set<String> keys = new HashSet<>();
		try {
			bundles().filter((bundle) -> !bundle.equals("messages_sketchbook"))
				.forEach((bundle) -> keys.addAll(read(bundle).keySet()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return keys;
	}

	private static List<Path> files(Path root, String end) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return new ArrayList<>(files.filter((file) -> file.toString().endsWith(end)).sorted().toList());
		}
	}

	private static Map<String, String> read(String bundle) {
		Properties properties = new Properties() {

			/** A key that stands twice would hide one of its texts. */
			@Override
			public synchronized Object put(Object key, Object value) {
				assertThat(containsKey(key)).as(key + " stands twice in " + bundle).isFalse();
				return super.put(key, value);
			}

		};
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"))) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
		return texts;
	}

}
