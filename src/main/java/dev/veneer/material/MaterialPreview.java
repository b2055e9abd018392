package dev.veneer.material;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells what the materials would be like after an edit, by making it and taking it back.
 */
@Component
public class MaterialPreview {

	private final TransactionOperations transactions;

	private final Finishes finishes;

	private final MaterialRows rows;

	MaterialPreview(TransactionOperations transactions, Finishes finishes, MaterialRows rows) {
		this.transactions = transactions;
		this.finishes = finishes;
		this.rows = rows;
	}

	/**
	 * Nothing of the edit stays, and nobody else sees it.
	 * @param edit calls editors of this module; what it throws comes through
	 */
	public Materials after(Runnable edit) {
		return this.transactions.execute((status) -> {
			status.setRollbackOnly();
			edit.run();
			this.finishes.flush();
			return this.rows.read();
		});
	}

}
