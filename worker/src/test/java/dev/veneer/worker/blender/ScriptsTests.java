package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.veneer.worker.KinoStool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptsTests {

	@TempDir
	Path folder;

	@Test
	void hashesPathsAndBytesInOrder() throws IOException {
		Files.createDirectories(this.folder.resolve("veneer/__pycache__"));
		Files.writeString(this.folder.resolve("serve.py"), "a");
		Files.writeString(this.folder.resolve("veneer/scene.py"), "b");
		Files.writeString(this.folder.resolve("veneer/__init__.py"), "c");
		Files.writeString(this.folder.resolve("veneer/__pycache__/scene.pyc"), "d");
		Files.writeString(this.folder.resolve("probe.py"), "e");
		String expected = "serve.py\0a\0veneer/__init__.py\0c\0veneer/scene.py\0b\0";
		assertThat(Scripts.digest(this.folder)).isEqualTo(KinoStool.sha256(expected.getBytes()));
	}

}
