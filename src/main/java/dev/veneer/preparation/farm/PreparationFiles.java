package dev.veneer.preparation.farm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;
import dev.veneer.preparation.content.ContentCheck;
import dev.veneer.preparation.work.BroughtFiles;
import dev.veneer.preparation.work.Preparation;
import dev.veneer.preparation.work.PreparationLedger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the files that workers bring, and looks at each before it is kept.
 */
@Component
class PreparationFiles {

	private final PreparationLedger ledger;

	private final BroughtFiles files;

	private final Assets assets;

	private final ContentCheck content;

	private final LateWorkers late;

	private final TransactionOperations transaction;

	PreparationFiles(PreparationLedger ledger, BroughtFiles files, Assets assets, ContentCheck content,
			LateWorkers late, TransactionOperations transaction) {
		this.ledger = ledger;
		this.files = files;
		this.assets = assets;
		this.content = content;
		this.late = late;
		this.transaction = transaction;
	}

	void take(long id, String name, long worker, long fence, Sha256 sha256, InputStream body) throws IOException {
		refuseUnlessHeld(this.ledger.find(id).orElseThrow(() -> PreparationProblem.unknown(id)), worker, fence);
		FileSort sort = FileSort.ofName(name)
			.orElseThrow(() -> PreparationProblem.fileRejected(name,
					"files are called model.blend, overview.webp or .png, and object-0.webp or .png"));
		Asset file = this.assets.keep(new Bounded(body, name, sort.mostBytes()),
				(brought) -> look(name, sort, sha256, brought));
		this.transaction.executeWithoutResult((status) -> {
			// it may have lost its lease meanwhile
			refuseUnlessHeld(this.ledger.lock(id).orElseThrow(() -> PreparationProblem.unknown(id)), worker, fence);
			this.files.put(id, name, file);
		});
	}

	private void refuseUnlessHeld(Preparation preparation, long worker, long fence) {
		if (!preparation.isHeldBy(worker, fence)) {
			throw this.late.refuse(preparation.view().id(), fence);
		}
	}

	private String look(String name, FileSort sort, Sha256 sha256, Path brought) throws IOException {
		try (InputStream in = Files.newInputStream(brought)) {
			if (!Sha256.of(in).equals(sha256)) {
				throw PreparationProblem.fileRejected(name, "its bytes are not those of the digest that was told");
			}
		}
		String extension = FileSort.extension(name);
		if (sort == FileSort.MODEL) {
			if (!this.content.isBlend(brought)) {
				throw PreparationProblem.fileRejected(name, "it is no .blend");
			}
		}
		else {
			BroughtPicture.complaint(brought, extension).ifPresent((complaint) -> {
				throw PreparationProblem.fileRejected(name, complaint);
			});
		}
		return extension;
	}

	/**
	 * Gives no more bytes than may come.
	 */
	private static final class Bounded extends FilterInputStream {

		private final String name;

		private final long most;

		private long came;

		Bounded(InputStream in, String name, long most) {
			super(in);
			this.name = name;
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int read = super.read(into, offset, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int bytes) {
			this.came += bytes;
			if (this.came > this.most) {
				throw PreparationProblem.fileRejected(this.name, "it has more than " + this.most + " bytes");
			}
		}

	}

}
