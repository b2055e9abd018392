package dev.veneer.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.veneer.material.MapFiles;
import dev.veneer.material.MapReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Hostile and broken archives get a reason, and write nothing where they should not.
 */
class UnpackingTests {

	private static final byte[] YAML = "format: 1".getBytes();

	@TempDir
	Path folder;

	@Test
	void unpacksABundle() throws IOException {
		Path root = unpack(Map.of("catalogue.yaml", YAML, "maps/oak/normal.png", new byte[100]));
		assertThat(root.resolve("catalogue.yaml")).hasContent("format: 1");
		assertThat(root.resolve("maps/oak/normal.png")).hasSize(100);
	}

	@Test
	void findsTheCatalogueInAFolder() throws IOException {
		Path root = unpack(Map.of("demo/catalogue.yaml", YAML, "__MACOSX/._catalogue.yaml", new byte[1]));
		assertThat(root).isEqualTo(this.folder.resolve("out/demo"));
	}

	@Test
	void refusesWhatHasNoCatalogue() {
		assertRefused(Map.of("readme.txt", YAML), "no catalogue.yaml");
		assertRefused(Map.of("one/catalogue.yaml", YAML, "two/catalogue.yaml", YAML), "no catalogue.yaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil", "maps/../../evil", "/etc/evil", "C:/evil", "maps\\..\\evil", "..", "a/..",
			"\u0001", " " })
	void refusesNamesThatLeadElsewhere(String name) {
		assertRefused(Map.of("catalogue.yaml", YAML, name, YAML), "");
		assertThat(this.folder.resolve("evil")).doesNotExist();
	}

	@Test
	void refusesLinks() throws IOException {
		byte[] zip = zip(Map.of("catalogue.yaml", YAML, "maps/link.png", "/etc/passwd".getBytes()));
		inList(zip, "maps/link.png", (head) -> {
			zip[head + 5] = 3;
			zip[head + 40] = (byte) 0xff;
			zip[head + 41] = (byte) 0xa1;
		});
		assertRefused(zip, "'maps/link.png' is a link");
	}

	@Test
	void refusesEncryptedFiles() throws IOException {
		byte[] zip = zip(Map.of("catalogue.yaml", YAML));
		inList(zip, "catalogue.yaml", (head) -> zip[head + 8] |= 1);
		assertRefused(zip, "'catalogue.yaml' is encrypted");
	}

	@Test
	void refusesTwoFilesOfOneName() throws IOException {
		byte[] zip = zip(Map.of("catalogue.yaml", YAML, "catalogue.yamm", YAML));
		inList(zip, "catalogue.yamm", (head) -> zip[head + 46 + 13] = 'l');
		assertRefused(zip, "");
		assertRefused(Map.of("catalogue.yaml", YAML, "maps", YAML, "maps/a.png", YAML), "stands twice");
	}

	@Test
	void refusesTooManyFiles() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (int i = 0; i <= Unpacking.MOST_ENTRIES; i++) {
			files.put("f" + i, new byte[0]);
		}
		assertRefused(files, "more than 20000 files");
		assertThat(this.folder.resolve("out")).doesNotExist();
	}

	@Test
	void refusesBombs() {
		assertRefused(Map.of("catalogue.yaml", YAML, "maps/zeros.png", new byte[30 << 20]), "200 times its size");
	}

	@Test
	void refusesArchivesInTheArchive() throws IOException {
		assertRefused(Map.of("catalogue.yaml", YAML, "maps/a.png", zip(Map.of("b", YAML))), "archive in the archive");
		assertRefused(Map.of("catalogue.yaml", YAML, "a.tar.gz", new byte[] { 0x1f, (byte) 0x8b, 8, 0 }),
				"archive in the archive");
		assertThat(unpack(Map.of("catalogue.yaml", YAML, "models/a.blend", new byte[] { 0x1f, (byte) 0x8b, 8, 0 })))
			.exists();
	}

	@Test
	void refusesWhatIsBroken() throws IOException {
		byte[] zip = zip(Map.of("catalogue.yaml", "format: 1, and a lot more that can be packed".getBytes()));
		assertRefused(Arrays.copyOf(zip, zip.length - 10), "can't be read as a ZIP file");
		assertRefused("no archive at all".getBytes(), "can't be read as a ZIP file");
		assertRefused(new byte[0], "can't be read as a ZIP file");
		for (int at = 0; at < zip.length; at++) {
			byte[] flipped = zip.clone();
			flipped[at] ^= (byte) 0x55;
			tryOut(flipped);
		}
	}

	/** It is unpacked or refused, whatever is in it. */
	private void tryOut(byte[] zip) throws IOException {
		try {
			BundleTest.unpack(zip, Files.createTempDirectory(this.folder, "flipped"));
		}
		catch (BundleException ex) {
			assertThat(ex.getMessage()).isNotBlank();
		}
	}

	@Test
	void looksAtFilesByWhatIsInThem() throws IOException {
		Path root = unpack(Map.of("catalogue.yaml", YAML, "maps/oak/normal.png", "<svg/>".getBytes(),
				"maps/oak/diffuse.png", png(40_000, 40_000), "maps/oak/roughness.png", MapFiles.plain(64, 0x808080),
				"maps/ash/normal.png", Arrays.copyOf(MapFiles.plain(64, 0x8080ff), 60), "models/a.blend",
				"#!/bin/sh".getBytes(), "models/b.blend", "BLENDER-v404".getBytes()));
		List<String> reasons = new FileCheck(root, new MapReader()).check().stream().map(Conflict::reason).toList();
		assertThat(reasons.get(0)).isEqualTo("maps/ash/normal.png is damaged");
		assertThat(reasons.subList(1, reasons.size())).containsExactly(
				"maps/oak/diffuse.png has 40000 x 40000 pixels; 8192 x 8192 can be used",
				"maps/oak/normal.png is no PNG picture", "models/a.blend is no file of Blender's");
	}

	/** No more of a picture than its head. */
	private static byte[] png(int width, int height) {
		ByteBuffer head = ByteBuffer.allocate(17);
		head.put("IHDR".getBytes()).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 sum = new CRC32();
		sum.update(head.array());
		return ByteBuffer.allocate(33)
			.put(HexFormat.of().parseHex("89504e470d0a1a0a"))
			.putInt(13)
			.put(head.array())
			.putInt((int) sum.getValue())
			.array();
	}

	private void assertRefused(Map<String, byte[]> files, String reason) {
		try {
			// what an earlier one has left is its caller's to clear away
			FileSystemUtils.deleteRecursively(this.folder.resolve("out"));
			assertRefused(zip(files), reason);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private void assertRefused(byte[] zip, String reason) {
		assertThatExceptionOfType(BundleException.class)
			.isThrownBy(() -> BundleTest.unpack(zip, this.folder.resolve("out")))
			.withMessageContaining(reason);
	}

	private Path unpack(Map<String, byte[]> files) throws IOException {
		FileSystemUtils.deleteRecursively(this.folder.resolve("out"));
		return BundleTest.unpack(zip(files), this.folder.resolve("out"));
	}

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	/** Changes what the archive's list says of a file. */
	private static void inList(byte[] zip, String name, Consumer<Integer> change) {
		String text = new String(zip, StandardCharsets.ISO_8859_1);
		change.accept(text.lastIndexOf(name) - 46);
	}

}
