package dev.veneer.backoffice.product;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.Fixtures;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.ProductDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class ProductFormTests {

	private final ProductDraft kino = ProductDraft.of(Fixtures.KINO);

	private final FormErrors errors = new FormErrors();

	private final Fields fields = new Fields(this.errors,
			mock(Words.class, (call) -> Arrays.toString(call.getArguments())));

	@Test
	void comesBackAsItWentOut() {
		ProductDraft maru = ProductDraft.of(Fixtures.MARU);
		ProductForm form = ProductForm.of(maru, new Edition(7));
		ProductForm sent = ProductFormReader.read(2, fields(form));
		assertThat(sent).isEqualTo(form);
		assertThat(DraftReader.read(sent, this.fields)).isEqualTo(maru);
		assertThat(this.errors.isEmpty()).isTrue();
	}

	@Test
	void takesTheOrderOfTheRowsAndNotOfTheirNumbers() {
		Map<String, String[]> fields = new LinkedHashMap<>();
		fields.put("styles[4].name", text("later"));
		fields.put("styles[4].parts[9].name", text("Top"));
		fields.put("styles[4].parts[2].name", text("Frame"));
		fields.put("styles[0].name", text("first"));
		ProductForm form = ProductFormReader.read(1, fields);
		assertThat(form.styles()).extracting(StyleRow::name).containsExactly("later", "first");
		assertThat(form.styles().get(0).parts()).extracting(PartRow::name).containsExactly("Top", "Frame");
		assertThat(form.numbered().styles().get(0).parts()).extracting(PartRow::key).containsExactly("0", "1");
	}

	@ParameterizedTest
	@CsvSource({ "up-part:0.1, 'solid:Top,Frame inlay:Frame,Top'", "down-part:0.1, 'solid:Frame,Top inlay:Frame,Top'",
			"remove-part:1.0, 'solid:Frame,Top inlay:Top'", "add-part:0, 'solid:Frame,Top, inlay:Frame,Top'",
			"down-style:0, 'inlay:Frame,Top solid:Frame,Top'", "remove-style:0, 'inlay:Frame,Top'",
			"copy-style:0, 'solid:Frame,Top solid-2:Frame,Top inlay:Frame,Top'",
			"add-style, 'solid:Frame,Top inlay:Frame,Top :'", "remove-style:7, 'solid:Frame,Top inlay:Frame,Top'",
			"up-part:0.9, 'solid:Frame,Top inlay:Frame,Top'", "nonsense, 'solid:Frame,Top inlay:Frame,Top'" })
	void changesRowsWithoutAScript(String deed, String expected) {
		ProductForm edited = FormEdit.apply(deed, ProductForm.of(this.kino, new Edition(0)));
		assertThat(String.join(" ", edited.styles()
			.stream()
			.map((style) -> style.name() + ":" + String.join(",", style.parts().stream().map(PartRow::name).toList()))
			.toList())).isEqualTo(expected);
	}

	@Test
	void saysWhatCantBeStored() {
		Map<String, String[]> fields = fields(ProductForm.of(this.kino, new Edition(0)));
		fields.put("styles[0].parts[1].initial", text("0x10"));
		fields.put("styles[1].label", text("a".repeat(121)));
		fields.put("name", text(" "));
		ProductDraft judged = DraftReader.read(ProductFormReader.read(1, fields), this.fields);
		assertThat(judged).as("is judged all the same").isNotNull();
		assertThat(this.errors.get("styles[0].parts[1].initial")).contains("0x10");
		assertThat(this.errors.get("styles[1].label")).contains("120");
		assertThat(this.errors.get("name")).isNotNull();
	}

	private static Map<String, String[]> fields(ProductForm form) {
		Map<String, String[]> fields = new LinkedHashMap<>();
		fields.put("edition", text(Long.toString(form.edition())));
		fields.put("name", text(form.name()));
		fields.put("ru", text(form.ru()));
		fields.put("model", text(form.model()));
		for (StyleRow style : form.styles()) {
			String path = Paths.of(style);
			fields.put(path + ".name", text(style.name()));
			fields.put(path + ".label", text(style.label()));
			fields.put(path + ".ru", text(style.ru()));
			style.parts().forEach((part) -> add(fields, Paths.of(style, part), part));
		}
		return fields;
	}

	private static void add(Map<String, String[]> fields, String path, PartRow part) {
		fields.put(path + ".name", text(part.name()));
		fields.put(path + ".label", text(part.label()));
		fields.put(path + ".ru", text(part.ru()));
		fields.put(path + ".meshes", part.meshes().toArray(String[]::new));
		fields.put(path + ".natures", part.natures().toArray(String[]::new));
		fields.put(path + ".limitation", text(part.limitation()));
		fields.put(path + ".colorchart", text(part.colorchart()));
		fields.put(path + ".initial", text(part.initial()));
		if (part.optional()) {
			fields.put(path + ".optional", text("true"));
		}
	}

	private static String[] text(String text) {
		return List.of(text).toArray(String[]::new);
	}

}
