package dev.veneer.worker.farm;

import java.util.Optional;

/**
 * The app answered, and the answer is no: a 4xx with its problem code. Trying the same
 * again is pointless, unlike after an {@link java.io.IOException}.
 */
public final class FarmRefused extends Exception {

	private final int status;

	private final String code;

	FarmRefused(int status, String code, String detail) {
		super(status + " " + code + (detail.isEmpty() ? "" : ": " + detail));
		this.status = status;
		this.code = code;
	}

	/** The job is no longer this worker's, or no longer at all. */
	public boolean isOver() {
		return this.status == 404 || this.status == 409 || this.status == 410;
	}

	/** Such an address, or what it names, isn't there. */
	public boolean isNotThere() {
		return this.status == 404;
	}

	public boolean isUnknownWorker() {
		return this.code.equals("unknown-worker");
	}

	/** What can be put once only has been put before. */
	boolean isThereAlready() {
		return this.status == 412;
	}

	/** A store's no says nothing of this worker's rights at the app. */
	FarmRefused byTheStore() {
		return new FarmRefused(422, "store-refused", String.valueOf(getMessage()));
	}

	/**
	 * Why a picture was not taken. Nothing when there is nobody to tell: the job is no
	 * longer this worker's, or the worker not the app's.
	 */
	public Optional<FailureCode> pictureFailure() {
		if (isOver() || isUnauthorized()) {
			return Optional.empty();
		}
		return Optional
			.of(this.code.equals("picture-rejected") ? FailureCode.PICTURE_REJECTED : FailureCode.STORE_REFUSED);
	}

	public boolean isUnauthorized() {
		return this.status == 401 || this.status == 403;
	}

}
