package dev.veneer.sketchbook;

/**
 * A set of numbers written as text for the page's script, in whichever of two writings is
 * shorter. Each sign stands for six bits and for nothing else, so that gzip finds the
 * pattern in them.
 *
 * @param writing {@code bits}: one bit for every combination, lowest first; {@code gaps}:
 * the distance from each number to the next (the first from -1), five bits to a sign, the
 * sixth says that the distance goes on
 */
record ReadySet(String writing, String text) {

	private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	/** The script counts in doubles, which are exact up to here. */
	static final long LARGEST_SPACE = 1L << 53;

	/**
	 * @param numbers ascending, without repetition, each less than {@code size}
	 * @param size how many combinations there are
	 */
	static ReadySet of(long[] numbers, long size) {
		long bitsLength = (size + 5) / 6;
		String gaps = gaps(numbers);
		return (gaps.length() <= bitsLength) ? new ReadySet("gaps", gaps)
				: new ReadySet("bits", bits(numbers, (int) bitsLength));
	}

	private static String gaps(long[] numbers) {
		StringBuilder text = new StringBuilder(numbers.length);
		long last = -1;
		for (long number : numbers) {
			long gap = number - last;
			for (; gap >= 32; gap >>= 5) {
				text.append(SIGNS.charAt((int) (gap & 31) + 32));
			}
			text.append(SIGNS.charAt((int) gap));
			last = number;
		}
		return text.toString();
	}

	private static String bits(long[] numbers, int length) {
		byte[] values = new byte[length];
		for (long number : numbers) {
			values[(int) (number / 6)] |= (byte) (1 << (number % 6));
		}
		StringBuilder text = new StringBuilder(length);
		for (byte value : values) {
			text.append(SIGNS.charAt(value));
		}
		return text.toString();
	}

}
