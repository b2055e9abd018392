package dev.veneer.bundle;

import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.audit.Edition;
import dev.veneer.bundle.BundleDocument.QualityEntry;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;

import org.springframework.stereotype.Component;

/**
 * Reads qualities.
 */
@Component
class QualityImport {

	private final Qualities qualities;

	private final QualityEditor editor;

	QualityImport(Qualities qualities, QualityEditor editor) {
		this.qualities = qualities;
		this.editor = editor;
	}

	void read(Bundle bundle, Conflicts conflicts) {
		Set<String> archived = this.qualities.archived().stream().map(Quality::name).collect(Collectors.toSet());
		for (QualityEntry entry : Bundle.orEmpty(bundle.document().qualities())) {
			conflicts.take("quality", entry.name(), () -> put(entry, archived.contains(entry.name())));
		}
	}

	private void put(QualityEntry entry, boolean wasArchived) {
		boolean archived = Boolean.TRUE.equals(entry.archived());
		Quality quality = new Quality(entry.name(), entry.size(), entry.engine(), entry.blender(), entry.samples(),
				entry.denoise(), entry.format(), entry.compression(), Boolean.TRUE.equals(entry.primary()));
		if (wasArchived && !archived) {
			this.editor.archive(entry.name(), false);
		}
		this.editor.put(quality, Edition.ANY);
		if (archived) {
			this.editor.archive(entry.name(), true);
		}
	}

}
