package dev.veneer.preparation.work;

import java.util.List;

import dev.veneer.asset.AssetUser;

import org.springframework.stereotype.Component;

/**
 * Where uploads name what somebody sent, and what a worker made of it.
 */
@Component
class PreparationAssets implements AssetUser {

	@Override
	public List<Column> columns() {
		return List.of(new Column("preparation", "source_sha256"), new Column("preparation_file", "sha256"));
	}

}
