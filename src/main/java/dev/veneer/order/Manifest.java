package dev.veneer.order;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.veneer.image.Picture;
import dev.veneer.image.Receipt;
import dev.veneer.order.OrderFiles.Site;
import dev.veneer.sheet.SheetCells;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is in an order as a table, a row for every combination: UTF-8 with a mark
 * by which spreadsheets know it.
 */
final class Manifest implements Closeable {

	private static final List<String> TITLES = List.of("product", "style", "configuration", "finishes", "quality",
			"render", "state", "reason", "file", "url", "sha256", "bytes", "width", "height", "engine", "blender",
			"worker", "seconds", "made", "fingerprint");

	/** The first column that only a picture has something for. */
	private static final int OF_PICTURES = TITLES.indexOf("url");

	private final Order order;

	private final Site site;

	private final Captions captions;

	private final CSVPrinter printer;

	/**
	 * @param out left open
	 */
	Manifest(Order order, Site site, Captions captions, OutputStream out) throws IOException {
		this.order = order;
		this.site = site;
		this.captions = captions;
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.append('\ufeff');
		this.printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
		this.printer.printRecord(TITLES);
	}

	/**
	 * @param file where it lies among the order's files, if it does
	 */
	void write(OrderLine line, @Nullable String file, @Nullable Picture picture) throws IOException {
		for (OrderLine.Combination combination : line.combinations()) {
			this.printer.print(SheetCells.written(this.order.productLabel().in(this.site.locale())));
			this.printer.print(combination.style());
			this.printer.print(combination.configuration());
			this.printer.print(SheetCells.written(this.captions.of(combination)));
			this.printer.print(line.key().quality());
			this.printer.print(line.key().name());
			this.printer.print(line.state());
			this.printer
				.print((line.reason() != null) ? SheetCells.written(line.reasonCode() + ": " + line.reason()) : "");
			this.printer.print((file != null) ? SheetCells.written(file) : "");
			write(picture);
			this.printer.println();
		}
	}

	private void write(@Nullable Picture picture) throws IOException {
		if (picture == null) {
			for (int column = OF_PICTURES; column < TITLES.size(); column++) {
				this.printer.print("");
			}
			return;
		}
		Receipt receipt = picture.receipt();
		this.printer.print(this.site.address() + picture.key().address());
		this.printer.print(picture.sha256());
		this.printer.print(picture.bytes());
		this.printer.print(picture.width());
		this.printer.print(picture.height());
		this.printer.print(receipt.engine());
		this.printer.print(SheetCells.written(receipt.blender()));
		this.printer.print(SheetCells.written(receipt.worker()));
		this.printer.print(receipt.seconds());
		this.printer.print(receipt.made());
		this.printer.print(receipt.fingerprint());
	}

	@Override
	public void close() throws IOException {
		this.printer.flush();
	}

}
