package dev.veneer.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine's name, without asking a name server where that can be helped. */
final class HostName {

	private HostName() {
	}

	static String get() {
		try {
			return Files.readString(Path.of("/etc/hostname")).strip();
		}
		catch (IOException absent) {
			return fromNetwork();
		}
	}

	private static String fromNetwork() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (IOException unknown) {
			return "worker";
		}
	}

}
