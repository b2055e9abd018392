package dev.veneer.backoffice.material;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import dev.veneer.material.Finish;
import dev.veneer.material.Materials;
import dev.veneer.sheet.SheetCells;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes all finishes as a table: UTF-8 with a mark by which spreadsheets know it.
 */
final class SheetWriter {

	private SheetWriter() {
	}

	/**
	 * @param delimiter a comma, or a semicolon where the comma stands in numbers
	 */
	static byte[] write(Materials materials, char delimiter) {
		StringWriter text = new StringWriter();
		text.append('\ufeff');
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get())) {
			printer.printRecord(Stream.of(SheetColumn.values()).map(SheetColumn::title));
			for (Finish finish : materials.finishes()) {
				printer.printRecord(Stream.of(SheetColumn.values()).map((column) -> cell(finish, column)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write a table", ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String cell(Finish finish, SheetColumn column) {
		return switch (column) {
			case ID -> finish.id().toString();
			case PATTERN -> finish.pattern();
			case NAME -> SheetCells.written(finish.label().en());
			case NAME_RU -> SheetCells.written(Objects.requireNonNullElse(finish.label().ru(), ""));
			case ARCHIVED -> String.valueOf(finish.archived());
			case COLOUR -> String.format("#%06x", finish.colour());
		};
	}

}
