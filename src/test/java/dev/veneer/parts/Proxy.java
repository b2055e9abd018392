package dev.veneer.parts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a program and its server on a port of its own, and can be told to
 * swallow what passes, as a network does that is cut somewhere, or to cut uploads.
 */
public final class Proxy implements Closeable {

	private final ServerSocket server;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger cuts = new AtomicInteger();

	private volatile boolean swallowing;

	private volatile int bodyBytes;

	private volatile String path = "";

	public Proxy(int target) {
		this.target = target;
		try {
			this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	public int port() {
		return this.server.getLocalPort();
	}

	/**
	 * From here on connections stay open and nothing comes through.
	 */
	public void swallow() {
		this.swallowing = true;
	}

	/**
	 * Lets everything through again. What was swallowed is lost, and its connections with
	 * it.
	 */
	public void restore() {
		this.swallowing = false;
		this.open.forEach(Proxy::close);
	}

	/**
	 * Closes the connections of the next uploads after so many bytes of their bodies.
	 * @param path what stands in their addresses
	 */
	public void cutUploads(int uploads, String path, int afterBytes) {
		this.path = path;
		this.bodyBytes = afterBytes;
		this.cuts.set(uploads);
	}

	public int cutsLeft() {
		return Math.max(0, this.cuts.get());
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.server.accept();
				this.open.add(client);
				Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.open.add(upstream);
				start(() -> pass(client, upstream, true));
				start(() -> pass(upstream, client, false));
			}
		}
		catch (IOException ex) {
			if (!this.server.isClosed()) {
				// the server is away: its clients shall see that, and the next may try
				this.open.forEach(Proxy::close);
				start(this::accept);
			}
		}
	}

	private void pass(Socket from, Socket to, boolean request) {
		byte[] chunk = new byte[16 * 1024];
		int left = -1;
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				if (this.swallowing) {
					continue;
				}
				if (request && this.cuts.get() > 0 && startsUpload(chunk, read)) {
					left = headBytes(chunk, read) + this.bodyBytes;
				}
				if (left >= 0 && read >= left) {
					out.write(chunk, 0, left);
					out.flush();
					this.cuts.decrementAndGet();
					return;
				}
				left = (left >= 0) ? left - read : -1;
				out.write(chunk, 0, read);
				out.flush();
			}
		}
		catch (IOException ex) {
			// one side is gone, and the other is closed
		}
		finally {
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	private boolean startsUpload(byte[] chunk, int read) {
		String start = new String(chunk, 0, read, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
		return start.startsWith("PUT ") && start.contains(this.path);
	}

	private static int headBytes(byte[] chunk, int read) {
		int end = new String(chunk, 0, read, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
		return (end >= 0) ? end + 4 : read;
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Closeable closeable) {
		try {
			closeable.close();
		}
		catch (IOException ex) {
			// it was closed already
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.open.forEach(Proxy::close);
	}

}
