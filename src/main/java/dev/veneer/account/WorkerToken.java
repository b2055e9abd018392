package dev.veneer.account;

import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Sees to it that workers can get in: with the token from the settings, or with one made
 * up and left where a worker on this machine finds it. Another token in the settings ends
 * the one before.
 */
@Component
class WorkerToken implements SmartInitializingSingleton {

	private static final Set<Scope> SCOPES = Set.of(Scope.FARM_WORK);

	private final TokenEditor editor;

	private final AccountSettings settings;

	WorkerToken(TokenEditor editor, AccountSettings settings) {
		this.editor = editor;
		this.settings = settings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		String given = this.settings.workerToken();
		if (given != null) {
			this.editor.replace("workers (from VENEER_WORKER_TOKEN)", new TokenSecret(given).hash(), SCOPES);
			return;
		}
		SecretFile file = new SecretFile(this.settings.home().resolve("worker-token"));
		TokenSecret secret = file.read().map(TokenSecret::new).orElseGet(TokenSecret::random);
		this.editor.add("workers (from the first start)", secret.hash(), SCOPES, TokenBudget.UNLIMITED);
		if (file.read().isEmpty()) {
			file.write(secret.value());
		}
	}

}
