package dev.veneer.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import dev.veneer.scene.RenderName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PictureFolderTests extends PictureStoreContract {

	@TempDir
	private Path folder;

	@Override
	PictureStore store() {
		return new PictureFolder(this.folder.resolve("pictures"));
	}

	@Test
	void laysPicturesOutByTheirKeys() throws IOException {
		PictureStore store = store();
		store.stage("42-1", new ByteArrayInputStream(new byte[3]), 10);
		store.publish("42-1",
				new PictureKey("sketch", new RenderName("kino-stool/frame-1127/top-0"), PictureFormat.PNG));
		assertThat(this.folder.resolve("pictures/sketch/kino-stool/frame-1127/top-0.png")).isRegularFile();
		try (var left = Files.list(this.folder.resolve("pictures/.incoming"))) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void letsWebServersReadThePictures() throws IOException {
		Path other = Files.createFile(this.folder.resolve("as-this-user-makes-files"));
		PictureStore store = store();
		store.stage("42-1", new ByteArrayInputStream(new byte[3]), 10);
		assertThat(Files.getPosixFilePermissions(this.folder.resolve("pictures/.incoming/42-1")))
			.isEqualTo(Files.getPosixFilePermissions(other))
			.isNotEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void takesItsFolderFromTheSettings() {
		assertThat(new ImageSettings("file:data/pictures").folder()).isEqualTo(Path.of("data/pictures"));
		assertThat(new ImageSettings("file:/srv/pictures").folder()).isEqualTo(Path.of("/srv/pictures"));
		assertThat(new ImageSettings("file:///srv/pictures").folder()).isEqualTo(Path.of("/srv/pictures"));
		assertThatIllegalArgumentException().isThrownBy(() -> new ImageSettings("ftp://somewhere"))
			.withMessageContaining("VENEER_STORAGE");
	}

}
