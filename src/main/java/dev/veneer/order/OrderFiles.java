package dev.veneer.order;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureReader;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands an order's pictures over: as a table, or all of them in a ZIP with that table.
 * Pictures are written as they are read; of a ZIP the names of its files are in memory,
 * and its table, pressed.
 */
@Component
public class OrderFiles {

	private static final int AT_ONCE = 200;

	/** The table's name in the ZIP. */
	public static final String MANIFEST = "manifest.csv";

	private final OrderTable orders;

	private final LineTable lines;

	private final LineMoves moves;

	private final Pictures pictures;

	private final PictureReader reader;

	private final Qualities qualities;

	private final CatalogueLibrary catalogues;

	private final TransactionOperations transaction;

	OrderFiles(OrderTable orders, LineTable lines, LineMoves moves, Pictures pictures, PictureReader reader,
			Qualities qualities, CatalogueLibrary catalogues, TransactionOperations transaction) {
		this.orders = orders;
		this.lines = lines;
		this.moves = moves;
		this.pictures = pictures;
		this.reader = reader;
		this.qualities = qualities;
		this.catalogues = catalogues;
		this.transaction = transaction;
	}

	/**
	 * Writes the table.
	 * @param out left open
	 */
	public void writeManifest(Order order, FileNames.Style style, Site site, OutputStream out) throws IOException {
		Captions captions = captions(order, site);
		FileNames names = new FileNames(style, captions);
		try (Manifest manifest = new Manifest(order, site, captions, out)) {
			each(order, (line, picture) -> {
				String file = names.of(line);
				manifest.write(line, (picture != null) ? file : null, picture);
			});
		}
	}

	/**
	 * Writes a ZIP with every picture that is there, and the table as its last entry. A
	 * picture whose bytes are lost is made again.
	 * @param out left open
	 */
	public void writeZip(Order order, FileNames.Style style, Site site, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		// pictures are compressed already
		zip.setLevel(Deflater.NO_COMPRESSION);
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		try (OutputStream pressed = new GZIPOutputStream(table)) {
			writePictures(order, style, site, zip, pressed);
		}
		zip.putNextEntry(new ZipEntry(MANIFEST));
		try (InputStream rows = new GZIPInputStream(new ByteArrayInputStream(table.toByteArray()))) {
			rows.transferTo(zip);
		}
		zip.closeEntry();
		zip.finish();
	}

	/** Row by row with the pictures, so that the table says what is in the ZIP. */
	private void writePictures(Order order, FileNames.Style style, Site site, ZipOutputStream zip, OutputStream table)
			throws IOException {
		Captions captions = captions(order, site);
		FileNames names = new FileNames(style, captions);
		try (Manifest manifest = new Manifest(order, site, captions, table)) {
			each(order, (line, picture) -> {
				String file = names.of(line);
				Optional<PictureReader.Found> found = (picture != null) ? this.reader.find(picture) : Optional.empty();
				if (found.isPresent()) {
					add(zip, file, found.get());
					manifest.write(line, file, found.get().picture());
				}
				else {
					if (line.state() == LineState.READY) {
						replace(line);
					}
					manifest.write(line, null, null);
				}
			});
		}
	}

	private void replace(OrderLine line) {
		this.transaction.executeWithoutResult((status) -> this.orders.lock(line.order()).ifPresent((locked) -> {
			if (locked.canceled() == null && this.moves.lose(line)) {
				this.orders.reopen(line.order(), locked.wishes());
			}
		}));
	}

	private static void add(ZipOutputStream zip, String file, PictureReader.Found found) throws IOException {
		ZipEntry entry = new ZipEntry(file);
		entry.setTime(found.picture().receipt().made().toEpochMilli());
		zip.putNextEntry(entry);
		try (InputStream bytes = found.bytes().getInputStream()) {
			bytes.transferTo(zip);
		}
		zip.closeEntry();
	}

	private Captions captions(Order order, Site site) {
		Catalogue catalogue = this.catalogues.current();
		return new Captions(catalogue.product(order.product()).orElse(null), catalogue.materials(), site.locale());
	}

	/** Shows every line, with its picture if that is there. */
	private void each(Order order, Visitor visitor) throws IOException {
		List<OrderLine> some = this.lines.list(order.id(), null, false, 0, AT_ONCE);
		while (!some.isEmpty()) {
			Map<PictureKey, Picture> there = there(some);
			for (OrderLine line : some) {
				visitor.visit(line, (line.state() == LineState.READY) ? there.get(line.key()) : null);
			}
			some = this.lines.list(order.id(), null, false, some.get(some.size() - 1).position(), AT_ONCE);
		}
	}

	private Map<PictureKey, Picture> there(List<OrderLine> lines) {
		Map<String, List<RenderName>> byQuality = lines.stream()
			.filter((line) -> line.state() == LineState.READY)
			.map(OrderLine::key)
			.collect(Collectors.groupingBy(PictureKey::quality,
					Collectors.mapping(PictureKey::name, Collectors.toList())));
		return byQuality.entrySet()
			.stream()
			.flatMap((each) -> this.pictures.read(quality(each.getKey()), each.getValue()).stream())
			.collect(Collectors.toMap(Picture::key, Function.identity()));
	}

	private Quality quality(String name) {
		return this.qualities.find(name).orElseThrow();
	}

	/**
	 * For whom it is written.
	 *
	 * @param address what stands before the pictures' addresses, such as
	 * {@code https://veneer.example}
	 */
	public record Site(String address, Locale locale) {

	}

	@FunctionalInterface
	private interface Visitor {

		void visit(OrderLine line, @Nullable Picture picture) throws IOException;

	}

}
