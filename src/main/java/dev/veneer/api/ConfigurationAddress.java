package dev.veneer.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.BadConfigurationException;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Rejected;
import dev.veneer.configuration.Resolution;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.problem.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads {@code 1/config=Frame:1127-Top:340} as a picture, and writes the canonical
 * address of one.
 */
@Component
public class ConfigurationAddress {

	private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

	private static final String PREFIX = "config=";

	private static final int KNOWN = 10_000;

	private final CatalogueLibrary catalogues;

	private volatile @Nullable Reader last;

	ConfigurationAddress(CatalogueLibrary catalogues) {
		this.catalogues = catalogues;
	}

	/**
	 * The picture of that product and configuration.
	 * @throws Problem when there is none
	 */
	Wanted read(String product, String config) {
		Reader reader = reader();
		String spelling = product + "/" + config;
		Wanted known = reader.known().getIfPresent(spelling);
		if (known != null) {
			return known;
		}
		Wanted wanted = read(reader, product, config);
		if (wanted.retired() == null) {
			reader.known().put(spelling, wanted);
		}
		return wanted;
	}

	private static Wanted read(Reader reader, String product, String config) {
		Product found = product(reader.catalogue(), product);
		Resolution resolution = reader.resolver().resolve(found, configuration(config));
		if (resolution instanceof Resolved resolved) {
			return new Wanted(resolved.scene(), write(resolved), null);
		}
		Rejected rejected = (Rejected) resolution;
		Problem problem = Reasons.problem(rejected.reasons());
		return rejected.retired()
			.map((retired) -> new Wanted(retired.scene(), write(retired), problem))
			.orElseThrow(() -> problem);
	}

	/**
	 * The product of that number.
	 * @throws Problem when there is none
	 */
	public static Product product(Catalogue catalogue, String id) {
		return (ID.matcher(id).matches() ? catalogue.product(Long.parseLong(id)) : Optional.<Product>empty())
			.orElseThrow(() -> Problem
				.of(HttpStatus.NOT_FOUND, "unknown-product", "There is no product '" + Shown.of(id) + "'.")
				.with("allowed", catalogue.products().stream().map(Product::id).toList()));
	}

	static String write(Resolved resolved) {
		return "/api/render/" + resolved.product().id() + "/" + PREFIX + resolved.configuration() + "/";
	}

	private static Configuration configuration(String config) {
		if (!config.startsWith(PREFIX)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "syntax",
					"After the product comes config=Part:finish-Part:finish, "
							+ "such as config=Frame:1127-Pads:0, and not '" + Shown.of(config) + "'.");
		}
		try {
			return Configuration.parse(config.substring(PREFIX.length()));
		}
		catch (BadConfigurationException ex) {
			throw Reasons.problem(List.of(ex.reason()));
		}
	}

	// the library answers with the same object until somebody edits
	private Reader reader() {
		Catalogue catalogue = this.catalogues.current();
		Reader reader = this.last;
		if (reader == null || reader.catalogue() != catalogue) {
			reader = new Reader(catalogue, new Resolver(catalogue), Caffeine.newBuilder().maximumSize(KNOWN).build());
			this.last = reader;
		}
		return reader;
	}

	private record Reader(Catalogue catalogue, Resolver resolver, Cache<String, Wanted> known) {
	}

}
