package dev.veneer.api.order;

import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.account.ApiToken;
import dev.veneer.account.Role;
import dev.veneer.api.Shown;
import dev.veneer.order.Customer;
import dev.veneer.order.Order;
import dev.veneer.order.Orders;
import dev.veneer.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Knows who calls, and which orders they may see: a program its own, people all of them.
 */
@Component
class Callers {

	private final Orders orders;

	Callers(Orders orders) {
		this.orders = orders;
	}

	/**
	 * Whoever was let in to an order's route.
	 */
	static Customer customer(HttpServletRequest request) {
		Principal principal = request.getUserPrincipal();
		if (principal instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ApiToken token) {
			return new Customer.OfProgram(token);
		}
		Set<Role> roles = Arrays.stream(Role.values())
			.filter((role) -> request.isUserInRole(role.name()))
			.collect(Collectors.toSet());
		return new Customer.OfStaff(principal.getName(), roles);
	}

	/**
	 * The order of that number.
	 * @throws Problem when there is none that the caller may see
	 */
	Order order(String id, HttpServletRequest request) {
		Customer customer = customer(request);
		return (id.matches("[1-9][0-9]{0,17}") ? this.orders.find(Long.parseLong(id)) : Optional.<Order>empty())
			.filter((order) -> customer instanceof Customer.OfStaff || order.orderer().equals(customer.orderer()))
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-order",
					"There is no order '" + Shown.of(id) + "'."));
	}

}
