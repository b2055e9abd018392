package dev.veneer.configuration;

/**
 * Adding and multiplying the numbers below a given one: in a field where there is one of
 * that size, so that every product of numbers that are not 0 can be undone; else modulo
 * the size.
 *
 * @param sums by both numbers
 * @param products by both numbers
 */
record Arithmetic(int[][] sums, int[][] products) {

	static Arithmetic modulo(int size) {
		return of(size, size, new int[] { 0 });
	}

	/**
	 * The smallest field that has so many numbers or more.
	 */
	static Arithmetic field(int least) {
		for (int size = Math.max(least, 2);; size++) {
			int prime = smallestFactor(size);
			if (isPower(size, prime)) {
				return field(size, prime);
			}
		}
	}

	int size() {
		return this.sums.length;
	}

	/**
	 * Polynomials over the prime field, written as numbers in base {@code prime}, modulo
	 * the first polynomial without a factor.
	 */
	private static Arithmetic field(int size, int prime) {
		if (size == prime) {
			return modulo(size);
		}
		for (int rest = 0; rest < size; rest++) {
			Arithmetic found = of(size, prime, digits(rest, prime, size));
			if (found.hasNoZeroDivisors()) {
				return found;
			}
		}
		throw new IllegalStateException("No field of " + size);
	}

	/**
	 * @param rest what the base's highest power is the negative of, lowest digit first
	 */
	private static Arithmetic of(int size, int base, int[] rest) {
		int[][] sums = new int[size][size];
		int[][] products = new int[size][size];
		int length = rest.length;
		for (int one = 0; one < size; one++) {
			for (int other = 0; other < size; other++) {
				int[] a = digits(one, base, size);
				int[] b = digits(other, base, size);
				int[] sum = new int[length];
				int[] product = new int[2 * length];
				for (int i = 0; i < length; i++) {
					sum[i] = (a[i] + b[i]) % base;
					for (int j = 0; j < length; j++) {
						product[i + j] = (product[i + j] + a[i] * b[j]) % base;
					}
				}
				for (int i = 2 * length - 1; i >= length; i--) {
					for (int j = 0; j < length; j++) {
						product[i - length + j] = (product[i - length + j] + product[i] * (base - rest[j])) % base;
					}
				}
				sums[one][other] = number(sum, base, length);
				products[one][other] = number(product, base, length);
			}
		}
		return new Arithmetic(sums, products);
	}

	private boolean hasNoZeroDivisors() {
		for (int one = 1; one < size(); one++) {
			for (int other = 1; other < size(); other++) {
				if (this.products[one][other] == 0) {
					return false;
				}
			}
		}
		return true;
	}

	private static int[] digits(int number, int base, int size) {
		int length = 0;
		for (int power = 1; power < size; power *= base) {
			length++;
		}
		int[] digits = new int[Math.max(length, 1)];
		int rest = number;
		for (int i = 0; i < digits.length; i++) {
			digits[i] = rest % base;
			rest /= base;
		}
		return digits;
	}

	private static int number(int[] digits, int base, int length) {
		int number = 0;
		for (int i = length - 1; i >= 0; i--) {
			number = number * base + digits[i];
		}
		return number;
	}

	private static int smallestFactor(int number) {
		for (int factor = 2; factor * factor <= number; factor++) {
			if (number % factor == 0) {
				return factor;
			}
		}
		return number;
	}

	private static boolean isPower(int number, int base) {
		int rest = number;
		while (rest % base == 0) {
			rest /= base;
		}
		return rest == 1;
	}

}
