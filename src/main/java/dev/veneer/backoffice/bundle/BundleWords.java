package dev.veneer.backoffice.bundle;

import java.util.stream.Collectors;

import dev.veneer.backoffice.form.Words;
import dev.veneer.bundle.BundleException;
import dev.veneer.bundle.Complaint;
import dev.veneer.bundle.Conflict;

import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a bundle in the reader's language, as far as that is known;
 * what the domain itself refuses is told in English.
 */
@Component
public class BundleWords {

	private final Words words;

	BundleWords(Words words) {
		this.words = words;
	}

	public String of(Conflict conflict) {
		Complaint complaint = conflict.complaint();
		return (complaint != null) ? this.words.get("bundle.flaw." + complaint.flaw(), complaint.facts().toArray())
				: conflict.reason();
	}

	String of(BundleException refusal) {
		return refusal.conflicts().stream().map(this::of).collect(Collectors.joining(" "));
	}

}
