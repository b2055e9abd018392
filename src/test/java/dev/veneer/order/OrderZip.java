package dev.veneer.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Opens what an order's pictures come in.
 */
public final class OrderZip {

	private OrderZip() {
	}

	/**
	 * The files by their names.
	 * @throws IllegalStateException when a name stands there twice
	 */
	public static Map<String, byte[]> files(byte[] bytes) throws IOException {
		Map<String, byte[]> files = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (files.put(entry.getName(), zip.readAllBytes()) != null) {
					throw new IllegalStateException(entry.getName() + " stands twice in the ZIP");
				}
			}
		}
		return files;
	}

	/** The rows of its table, by the titles of their columns. */
	public static List<CSVRecord> rows(byte[] table) throws IOException {
		String text = new String(table, StandardCharsets.UTF_8).substring(1);
		return CSVParser.parse(text, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())
			.getRecords();
	}

}
