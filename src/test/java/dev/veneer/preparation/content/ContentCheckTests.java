package dev.veneer.preparation.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.Refusal;
import dev.veneer.preparation.UploadRefusedException;
import io.airlift.compress.zstd.ZstdOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sends files that are models, and files that are not what they seem.
 */
class ContentCheckTests {

	private static final String BLENDER = "BLENDER-v402RENDH and so on";

	private final ContentCheck check = new ContentCheck(new PreparationSettings(DataSize.ofMegabytes(1),
			DataSize.ofMegabytes(4), 200, 20, 500, 640, Duration.ofDays(7)));

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void chooseAFile() {
		this.file = this.folder.resolve("upload");
	}

	@ParameterizedTest
	@ValueSource(strings = { BLENDER, "BLENDER_v279 old", "BLENDER17-01v0500 and so on" })
	void takesBlendersOwnFiles(String text) throws IOException {
		assertThat(look(bytes(text))).isEqualTo(SourceFormat.BLEND);
		assertThat(look(gzip(bytes(text)))).isEqualTo(SourceFormat.BLEND);
		assertThat(look(zstandard(bytes(text)))).isEqualTo(SourceFormat.BLEND);
		assertThat(this.check.isBlend(this.file)).isTrue();
	}

	@Test
	void takesZstandardWithATableOfItsFrames() throws IOException {
		ByteBuffer table = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
		table.putInt(0x184d2a5e).putInt(17).putLong(0).putInt(1).put((byte) 0).putInt(0x8f92eab1);
		assertThat(look(together(zstandard(bytes(BLENDER)), zstandard(bytes("the rest")), table.array())))
			.isEqualTo(SourceFormat.BLEND);
	}

	@Test
	void takesGltf() throws IOException {
		assertThat(look(gltf(2, 40, 40))).isEqualTo(SourceFormat.GLB);
		assertThat(refusal(gltf(2, 40, 39))).isEqualTo(Refusal.BROKEN);
		assertThat(refusal(gltf(1, 40, 40))).isEqualTo(Refusal.BROKEN);
		assertThat(refusal(bytes("glTF"))).isEqualTo(Refusal.BROKEN);
	}

	@Test
	void takesArchivesOfOneModel() throws IOException {
		assertThat(look(zip("chair/", "", "chair/chair.obj", "v 0 0 0", "chair/chair.mtl", "newmtl oak",
				"__MACOSX/chair/._chair.obj", "clutter", "стул.txt", "")))
			.isEqualTo(SourceFormat.ZIP);
		assertThat(look(zip("chair.GLTF", "{}"))).isEqualTo(SourceFormat.ZIP);
	}

	@Test
	void takesAModelThatBlenderPackedInAnArchive() throws IOException {
		assertThat(look(zip("chair.blend", gzip(bytes(BLENDER)), "oak.png", bytes("")))).isEqualTo(SourceFormat.ZIP);
		assertThat(look(zip("chair.blend", zstandard(bytes(BLENDER))))).isEqualTo(SourceFormat.ZIP);
		assertThat(refusal(zip("chair.blend", gzip(bytes("v 0 0 0"))))).isEqualTo(Refusal.NESTED);
		assertThat(refusal(zip("chair.blend", gzip(bytes(BLENDER)), "more.bin", gzip(bytes(BLENDER)))))
			.isEqualTo(Refusal.NESTED);
		assertThat(refusal(zip("chair.blend", gzip(together(bytes(BLENDER), new byte[5 << 20])))))
			.isEqualTo(Refusal.BOMB);
	}

	@ParameterizedTest
	@CsvSource({ "'', EMPTY", "v 0 0 0, UNKNOWN", "BLENDERISH, UNKNOWN", "MZ\u0090, UNKNOWN", "Rar!, UNKNOWN" })
	void refusesWhatIsNoModel(String text, Refusal refusal) {
		assertThat(refusal(bytes(text))).isEqualTo(refusal);
	}

	@Test
	void refusesMoreThanItsLimit() {
		assertThat(refusal(Arrays.copyOf(bytes(BLENDER), 1024 * 1024 + 1))).isEqualTo(Refusal.TOO_LARGE);
	}

	@Test
	void refusesOtherThingsPacked() throws IOException {
		assertThat(refusal(gzip(bytes("v 0 0 0")))).isEqualTo(Refusal.PACKED);
		assertThat(refusal(zstandard(bytes("v 0 0 0")))).isEqualTo(Refusal.PACKED);
		assertThat(this.check.isBlend(this.file)).isFalse();
	}

	@Test
	void refusesWhatWasCut() throws IOException {
		byte[] noise = noise(100_000);
		for (byte[] whole : new byte[][] { gzip(noise), zstandard(noise) }) {
			assertThat(refusal(Arrays.copyOf(whole, whole.length - 20))).isEqualTo(Refusal.BROKEN);
		}
		byte[] archive = zip("chair.obj", "v 0 0 0");
		assertThat(refusal(Arrays.copyOf(archive, archive.length - 1))).isEqualTo(Refusal.BROKEN);
	}

	@Test
	void refusesBombs() throws IOException {
		byte[] zeros = Arrays.copyOf(bytes(BLENDER), 3_000_000);
		assertThat(refusal(gzip(zeros))).isEqualTo(Refusal.BOMB);
		assertThat(refusal(zip("chair.obj", new String(zeros, StandardCharsets.ISO_8859_1)))).isEqualTo(Refusal.BOMB);
		assertThat(refusal(zstandardOfZeros(40))).isEqualTo(Refusal.BOMB);
		assertThat(look(zstandardOfZeros(20))).isEqualTo(SourceFormat.BLEND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../chair.obj", "a/../../chair.obj", "/etc/chair.obj", "C:/chair.obj", "..\\chair.obj",
			"a/..", "a\nb.obj", " " })
	void refusesNamesThatLeadElsewhere(String name) throws IOException {
		assertThat(refusal(zip("chair.obj", "v 0 0 0", name, ""))).isEqualTo(Refusal.ESCAPES);
	}

	@ParameterizedTest
	@CsvSource({ "more.zip, text, NESTED", "texture.png, PK\u0003\u0004 and more, NESTED",
			"more.obj, v 0 0 0, SEVERAL_MODELS", "CHAIR.OBJ, v 0 0 0, TWICE" })
	void refusesWhatDoesNotBelongThere(String name, String text, Refusal refusal) throws IOException {
		assertThat(refusal(zip("chair.obj", "v 0 0 0", name, text))).isEqualTo(refusal);
	}

	@Test
	void refusesArchivesWithoutAModel() throws IOException {
		assertThat(refusal(zip("chair.txt", "v 0 0 0"))).isEqualTo(Refusal.NO_MODEL);
		assertThat(refusal(zip("models.obj/", ""))).isEqualTo(Refusal.NO_MODEL);
		assertThat(refusal(zip())).isEqualTo(Refusal.NO_MODEL);
	}

	@Test
	void refusesCrowds() throws IOException {
		String[] entries = new String[42];
		for (int i = 0; i < entries.length; i += 2) {
			entries[i] = i + ".txt";
			entries[i + 1] = "";
		}
		assertThat(refusal(zip(entries))).isEqualTo(Refusal.CROWDED);
	}

	@Test
	void refusesLinksAndPasswords() throws IOException {
		// the entry comes from Unix, and is a link there
		assertThat(refusal(listed((list) -> list.putShort(4, (short) 0x31e).putInt(38, 0120777 << 16))))
			.isEqualTo(Refusal.LINK);
		assertThat(refusal(listed((list) -> list.putShort(8, (short) 1)))).isEqualTo(Refusal.LOCKED);
		assertThat(refusal(listed((list) -> list.putShort(10, (short) 14)))).isEqualTo(Refusal.METHOD);
	}

	@Test
	void refusesArchivesThatLie() throws IOException {
		assertThat(refusal(listed((list) -> list.putInt(24, 3)))).isEqualTo(Refusal.BROKEN);
		assertThat(refusal(listed((list) -> list.putInt(16, 3)))).isEqualTo(Refusal.BROKEN);
		assertThat(refusal(listed((list) -> list.putInt(42, 1)))).isEqualTo(Refusal.BROKEN);
		assertThat(refusal(listed((list) -> list.putInt(42, -1)))).isEqualTo(Refusal.BROKEN);
		// one entry is counted, another one follows
		byte[] two = zip("chair.obj", "v 0 0 0", "more.txt", "");
		ByteBuffer end = ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN);
		end.putShort(two.length - 22 + 8, (short) 1).putShort(two.length - 22 + 10, (short) 1);
		assertThat(refusal(two)).isEqualTo(Refusal.BROKEN);
	}

	private SourceFormat look(byte[] bytes) throws IOException {
		Files.write(this.file, bytes);
		return this.check.look(this.file);
	}

	private Refusal refusal(byte[] bytes) {
		return assertThatExceptionOfType(UploadRefusedException.class).isThrownBy(() -> look(bytes)).actual().refusal();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Begins as a .blend and can't be packed. */
	private static byte[] noise(int length) {
		byte[] noise = new byte[length];
		new Random(7).nextBytes(noise);
		System.arraycopy(bytes(BLENDER), 0, noise, 0, BLENDER.length());
		return noise;
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (OutputStream packing = new GZIPOutputStream(out)) {
			packing.write(bytes);
		}
		return out.toByteArray();
	}

	private static byte[] zstandard(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (OutputStream packing = new ZstdOutputStream(out)) {
			packing.write(bytes);
		}
		return out.toByteArray();
	}

	/**
	 * A frame with a window of 1 MB: a .blend's beginning, then blocks of 128 kB in 4
	 * bytes each.
	 */
	private static byte[] zstandardOfZeros(int blocks) {
		byte[] head = bytes(BLENDER);
		ByteBuffer frame = ByteBuffer.allocate(9 + head.length + 4 * blocks).order(ByteOrder.LITTLE_ENDIAN);
		frame.putInt(0xfd2fb528).put((byte) 0).put((byte) (10 << 3));
		frame.put((byte) (head.length << 3)).putShort((short) 0).put(head);
		for (int i = 0; i < blocks; i++) {
			int header = 128 * 1024 << 3 | 1 << 1 | ((i == blocks - 1) ? 1 : 0);
			frame.put((byte) header).put((byte) (header >> 8)).put((byte) (header >> 16)).put((byte) 0);
		}
		return frame.array();
	}

	private static byte[] gltf(int version, int length, int told) {
		return ByteBuffer.allocate(length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(bytes("glTF"))
			.putInt(version)
			.putInt(told)
			.array();
	}

	/** Names and contents in turn. */
	/**
	 * @param entries names, and text or bytes, by turns
	 */
	private static byte[] zip(Object... entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) entries[i]));
				zip.write((entries[i + 1] instanceof byte[] bytes) ? bytes : bytes((String) entries[i + 1]));
			}
		}
		return out.toByteArray();
	}

	/** An archive whose list says something else of its only entry. */
	private static byte[] listed(UnaryOperator<ByteBuffer> change) throws IOException {
		byte[] zip = zip("chair.obj", "v 0 0 0");
		int list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
		change.apply(ByteBuffer.wrap(zip, list, zip.length - list).slice().order(ByteOrder.LITTLE_ENDIAN));
		return zip;
	}

	private static byte[] together(byte[]... parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.write(part);
		}
		return out.toByteArray();
	}

}
