package dev.veneer.configuration;

import java.util.List;

/**
 * What a pick led to.
 *
 * @param repairs what else had to change, to be told to the customer
 */
public record Picked(Resolved after, List<Repair> repairs) {

	public Picked {
		repairs = List.copyOf(repairs);
	}

}
