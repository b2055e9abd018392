package dev.veneer.material;

import java.util.List;

import dev.veneer.asset.AssetUser;

import org.springframework.stereotype.Component;

/**
 * Where materials name their maps and swatches.
 */
@Component
class MaterialAssets implements AssetUser {

	@Override
	public List<Column> columns() {
		return List.of(new Column("pattern_map", "sha256"), new Column("finish_map", "sha256"),
				new Column("finish", "swatch_sha256"));
	}

}
