package dev.veneer.api;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue as JSON.
 */
class CatalogueJsonTests {

	private final GivenApi api = new GivenApi();

	@Test
	void listsProducts() {
		assertThat(this.api.calls.get().uri("/api/products")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				[{"id": 1, "name": "Kino stool", "names": {"en": "Kino stool"}, "model": "kino-stool",
				  "href": "/api/products/1", "render": "/api/render/1/config=Frame:1101-Top:1101/"},
				 {"id": 2, "name": "Maru bench"}]""");
	}

	@Test
	void tellsAllAboutAProduct() {
		assertThat(this.api.calls.get().uri("/api/products/2")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"id": 2, "model": {"name": "maru-bench", "aspect": "3:2"}, "styles": [
							  {"id": "plain", "signature": ["Frame", "Slats", "Pads", "Bolsters"], "parts": [
							    {"id": "Frame", "natures": [{"id": "metal"}], "meshes": ["frame"], "default": 501, "optional": false},
							    {"id": "Slats", "default": 1102, "limitation": {"id": "light-woods", "finishes": [1101, 1102, 1103]},
							     "finishes": [{"id": 1101, "pattern": "oak", "nature": "wood"}, {"id": 1102}]},
							    {"id": "Pads", "optional": true},
							    {"id": "Bolsters", "limitation": {"id": "mode-or-meld", "patterns": ["meld", "mode"]}}]},
							  {"id": "table", "parts": [{}, {}, {"id": "Table"},
							    {"id": "Edge", "shown": false, "colorchart": {"id": "mdf-edge", "answers": {"340": [903]}}},
							    {"id": "Pads", "meshes": ["pads_t"]}, {}]}]}""");
	}

	@Test
	void speaksTheLanguageThatItSays() {
		assertThat(this.api.calls.get().uri("/api/products/1").header("Accept-Language", "ru"))
			.hasHeader("Content-Language", "ru")
			.hasHeader("Vary", "Accept-Language");
	}

	@Test
	void saysThatThereIsNoSuchProduct() {
		assertThat(this.api.calls.get().uri("/api/products/9")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("unknown-product");
	}

	@Test
	void listsQualitiesAndModels() {
		assertThat(this.api.calls.get().uri("/api/qualities")).bodyJson().isLenientlyEqualTo("""
				[{"name": "smoke", "size": 64, "format": "PNG", "primary": false},
				 {"name": "sketch", "media_type": "image/webp", "primary": true}]""");
		assertThat(this.api.calls.get().uri("/api/models")).bodyJson().isLenientlyEqualTo("""
				[{"name": "kino-stool", "meshes": ["frame", "top", "insert", "rim"]}, {"name": "maru-bench"}]""");
	}

}
