package dev.veneer.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a client calls from, as far as it is held to account: its address, and for IPv6
 * the /64 that one client has to itself. Whatever a proxy passes on that is no address
 * counts as one client, or everybody could make up new ones.
 */
final class Network {

	private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

	private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

	private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

	private static final String NONE = "none";

	private Network() {
	}

	static String of(String address) {
		if (FOUR.matcher(address).matches()) {
			return address;
		}
		String plain = address.replaceFirst("%.*", "");
		return (plain.contains(":") && SIX.matcher(plain).matches()) ? six(plain) : NONE;
	}

	// with a colon in it no name is looked up
	private static String six(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
		}
		catch (UnknownHostException ex) {
			return NONE;
		}
	}

}
