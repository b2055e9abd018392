package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sandbox that bubblewrap makes: no network, processes and a nobody of its own, no
 * capabilities, a read-only system, and scratch as the one folder that outlives it. Even
 * root is nobody in it, which the kernel keeps owning root's files, so that scratch needs
 * no other permissions.
 */
final class Bubblewrap implements Sandbox {

	private static final String NOBODY = "65534";

	/** Links to /usr on most systems, folders on others. */
	private static final List<String> SYSTEM = List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

	/** What libraries look up: linker, Debian's alternatives, fonts, drivers, time. */
	private static final List<String> SETTINGS = List.of("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
			"/etc/alternatives", "/etc/fonts", "/etc/ssl", "/etc/glvnd", "/etc/OpenCL", "/etc/vulkan",
			"/etc/localtime");

	/** Blender's own folder has its data beside the program, by version. */
	private static final Pattern DATA = Pattern.compile("\\d+\\.\\d+");

	private final Path bwrap;

	private final Quarters quarters;

	Bubblewrap(Path bwrap, Quarters quarters) {
		this.bwrap = bwrap;
		this.quarters = quarters;
	}

	@Override
	public boolean isTight() {
		return true;
	}

	/** Blender's home is gone with it, but its temporary files may be large: on disk. */
	@Override
	public Map<String, String> environment(Map<String, String> environment) {
		Map<String, String> inside = new LinkedHashMap<>(environment);
		inside.put("HOME", "/tmp");
		inside.put("TMPDIR", "/tmp");
		return inside;
	}

	@Override
	public List<String> around(Path program, Path temporary, List<String> command) {
		List<String> line = new ArrayList<>(List.of(this.bwrap.toString(), "--die-with-parent", "--new-session",
				"--unshare-all", "--unshare-user", "--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL"));
		addSystem(line);
		line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
		addGraphics(line);
		folders(program, temporary).values().forEach(line::addAll);
		line.addAll(List.of("--remount-ro", this.quarters.workDir().toString(), "--remount-ro", "/", "--chdir",
				this.quarters.scratch().toString()));
		line.addAll(command);
		return line;
	}

	private void addSystem(List<String> line) {
		line.addAll(List.of("--ro-bind", "/usr", "/usr"));
		for (String folder : SYSTEM) {
			Path path = Path.of(folder);
			if (Files.isSymbolicLink(path)) {
				line.addAll(List.of("--symlink", target(path), folder));
			}
			else if (Files.isDirectory(path)) {
				line.addAll(List.of("--ro-bind", folder, folder));
			}
		}
		SETTINGS.forEach((file) -> line.addAll(List.of("--ro-bind-try", file, file)));
		line.addAll(List.of("--ro-bind-try", passwd().toString(), "/etc/passwd"));
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		}
		catch (IOException changing) {
			return "usr" + link;
		}
	}

	private Path passwd() {
		return this.quarters.home().resolve("passwd");
	}

	/** Blender crashes when its user has no name. */
	void nameUser() throws IOException {
		Files.writeString(passwd(), "blender:x:" + NOBODY + ":" + NOBODY + "::/tmp:/bin/false\n");
	}

	private static void addGraphics(List<String> line) {
		try (DirectoryStream<Path> devices = Files.newDirectoryStream(Path.of("/dev"), "{dri,kfd,nvidia*}")) {
			for (Path device : devices) {
				line.addAll(
						List.of("--dev-bind", device.toString(), device.toString(), "--ro-bind-try", "/sys", "/sys"));
			}
		}
		catch (IOException none) {
			// No graphics then.
		}
	}

	/** Sorted, so that what hides a folder comes before what shows a part of it. */
	private Map<Path, List<String>> folders(Path program, Path temporary) {
		Map<Path, List<String>> folders = new TreeMap<>();
		put(folders, "--bind", temporary, Path.of("/tmp"));
		Path home = program.getParent();
		Path shown = (home != null && holdsData(home)) ? home : program;
		put(folders, "--ro-bind", shown, shown);
		put(folders, "--ro-bind", this.quarters.scripts(), this.quarters.scripts());
		folders.put(this.quarters.workDir(), List.of("--tmpfs", this.quarters.workDir().toString()));
		put(folders, "--ro-bind", this.quarters.cache(), this.quarters.cache());
		put(folders, "--bind", this.quarters.scratch(), this.quarters.scratch());
		return folders;
	}

	private static void put(Map<Path, List<String>> folders, String how, Path from, Path to) {
		if (!to.startsWith("/usr")) {
			folders.put(to, List.of(how, from.toString(), to.toString()));
		}
	}

	private static boolean holdsData(Path folder) {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder,
				(entry) -> DATA.matcher(entry.getFileName().toString()).matches())) {
			return entries.iterator().hasNext();
		}
		catch (IOException unreadable) {
			return false;
		}
	}

}
