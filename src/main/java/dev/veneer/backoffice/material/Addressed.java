package dev.veneer.backoffice.material;

import java.util.Optional;
import java.util.function.Function;

import dev.veneer.material.FinishId;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an address names. What it does not name can't be found.
 */
final class Addressed {

	private Addressed() {
	}

	/**
	 * @param number as it stands in the address
	 * @param find finds a finish, in whatever form it is wanted
	 */
	static <T> T finish(String number, Function<FinishId, Optional<T>> find) {
		try {
			return find.apply(FinishId.parse(number))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
