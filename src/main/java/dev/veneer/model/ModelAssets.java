package dev.veneer.model;

import java.util.List;

import dev.veneer.asset.AssetUser;

import org.springframework.stereotype.Component;

/**
 * Where models name their files.
 */
@Component
class ModelAssets implements AssetUser {

	@Override
	public List<Column> columns() {
		return List.of(new Column("model", "file_sha256"));
	}

}
