package dev.veneer.preparation;

/**
 * A file that is not taken. Nothing of it was kept.
 */
public final class UploadRefusedException extends RuntimeException {

	private final Refusal refusal;

	private final transient Object[] arguments;

	public UploadRefusedException(Refusal refusal, Object... arguments) {
		super(refusal.sentence(arguments));
		this.refusal = refusal;
		this.arguments = arguments;
	}

	public Refusal refusal() {
		return this.refusal;
	}

	/**
	 * What the refusal names, such as the file in an archive.
	 */
	public Object[] arguments() {
		return this.arguments.clone();
	}

}
