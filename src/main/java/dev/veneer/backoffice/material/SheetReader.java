package dev.veneer.backoffice.material;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.veneer.backoffice.material.Sheet.Line;
import dev.veneer.backoffice.material.Sheet.Trouble;
import dev.veneer.sheet.SheetCells;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of finishes: UTF-8 with or without its mark, commas or semicolons.
 */
final class SheetReader {

	/** Bytes that a table may have. */
	static final int MOST_BYTES = 5 * 1024 * 1024;

	static final int MOST_LINES = 20_000;

	/** After that many nobody reads on. */
	private static final int MOST_TROUBLES = 200;

	private final List<SheetColumn> columns = new ArrayList<>();

	private final List<Line> lines = new ArrayList<>();

	private final List<Trouble> troubles = new ArrayList<>();

	private SheetReader() {
	}

	static Sheet read(byte[] bytes) {
		SheetReader reader = new SheetReader();
		if (bytes.length > MOST_BYTES) {
			reader.trouble(1, "bytes", String.valueOf(MOST_BYTES >> 20));
		}
		else {
			reader.readText(bytes);
		}
		return new Sheet(reader.lines, reader.troubles);
	}

	private void readText(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			readLines(text.startsWith("\ufeff") ? text.substring(1) : text);
		}
		catch (CharacterCodingException ex) {
			trouble(1, "utf8");
		}
	}

	private void readLines(String text) {
		String titles = text.lines().findFirst().orElse("");
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(titles.contains(";") ? ';' : ',').get();
		try (CSVParser parser = format.parse(new StringReader(text))) {
			for (CSVRecord found : parser) {
				if (this.troubles.size() >= MOST_TROUBLES || !readLine(found, parser.getCurrentLineNumber())) {
					return;
				}
			}
			if (this.lines.isEmpty() && this.troubles.isEmpty()) {
				trouble(1, "empty");
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			trouble(this.lines.isEmpty() ? 1 : this.lines.get(this.lines.size() - 1).number() + 1, "quotes");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A text in memory can always be read", ex);
		}
	}

	/** Whether it is worth reading on. */
	private boolean readLine(CSVRecord found, long number) {
		if (this.columns.isEmpty()) {
			return readTitles(found, number);
		}
		if (found.stream().allMatch(String::isBlank)) {
			return true;
		}
		if (this.lines.size() >= MOST_LINES) {
			trouble(number, "lines", String.valueOf(MOST_LINES));
			return false;
		}
		if (found.size() != this.columns.size()) {
			trouble(number, "cells", String.valueOf(found.size()), String.valueOf(this.columns.size()));
			return true;
		}
		Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
		for (int i = 0; i < this.columns.size(); i++) {
			cells.put(this.columns.get(i), SheetCells.read(found.get(i)));
		}
		this.lines.add(new Line(number, cells));
		return true;
	}

	private boolean readTitles(CSVRecord found, long number) {
		for (String title : found) {
			Optional<SheetColumn> column = SheetColumn.of(title.strip().toLowerCase(Locale.ROOT));
			if (column.isEmpty() || this.columns.contains(column.get())) {
				trouble(number, column.isEmpty() ? "title" : "title.twice", title);
			}
			column.ifPresent(this.columns::add);
		}
		if (!this.columns.contains(SheetColumn.ID)) {
			trouble(number, "title.id");
		}
		return this.troubles.isEmpty();
	}

	private void trouble(long line, String key, String... facts) {
		this.troubles.add(Trouble.of(line, "material.sheet.bad." + key, facts));
	}

}
