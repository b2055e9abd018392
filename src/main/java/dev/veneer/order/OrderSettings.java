package dev.veneer.order;

import java.util.EnumMap;
import java.util.Map;

import dev.veneer.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be ordered.
 *
 * @param most how many pictures an order may have
 * @param waiting how many pictures people with a role may have waiting in all their
 * orders; who has several roles may have what the best of them may
 * @param window how many jobs all orders together may have at the farm for each worker,
 * with 16 at least: enough to keep it busy, and few enough to be fair
 */
@ConfigurationProperties("veneer.order")
record OrderSettings(@DefaultValue("100000") int most, @Nullable Map<Role, Integer> waiting,
		@DefaultValue("8") int window) {

	private static final int LEAST_WINDOW = 16;

	OrderSettings {
		Map<Role, Integer> all = new EnumMap<>(Map.of(Role.ADMINISTRATOR, 1_000_000, Role.SALES, 200_000,
				Role.MATERIALS_MANAGER, 20_000, Role.ARTIST, 20_000, Role.VIEWER, 0));
		all.putAll((waiting != null) ? waiting : Map.of());
		waiting = Map.copyOf(all);
		if (most < 1 || most > 1_000_000 || window < 1 || all.values().stream().anyMatch((limit) -> limit < 0)) {
			throw new IllegalArgumentException(
					"veneer.order: most is from 1 to 1000000, window at least 1, and no limit of waiting below 0");
		}
	}

	int windowFor(int workers) {
		return Math.max(LEAST_WINDOW, this.window * workers);
	}

}
