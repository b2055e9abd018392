package dev.veneer.api;

import java.net.URI;

import dev.veneer.rendering.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * Which picture an address means, and what is said of one that means none.
 */
class RenderAddressTests {

	private static final String INLAY = "kino-stool/frame-1127/top-0/insert-340/rim-1127";

	private final GivenApi api = new GivenApi();

	@ParameterizedTest
	@ValueSource(strings = { "/api/render/1/config=Frame:1127-Top:340/", "/api/render/1/config=Frame:1127-Top:340",
			"/api/render/1/config%3DFrame:1127-Top:340/", "/api/render/1/config%3DFrame%3A1127-Top%3A340",
			"/api/render/1/config=Top:340-Frame:1127/" })
	void readsAllSpellingsAsOnePicture(String address) {
		this.api.picture(GivenApi.SKETCH, INLAY);
		assertThat(get(address)).hasStatusOk()
			.hasHeader("Link", "</api/render/1/config=Frame:1127-Top:340/>; rel=\"canonical\"")
			.hasHeader("Content-Location", "/renders/sketch/" + INLAY + ".webp");
	}

	@Test
	void fillsInDefaults() {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		get("/api/render/1/config=Top:341?wait=0");
		this.api.wasAskedFor("kino-stool/frame-1101/top-0/insert-341/rim-1101");
	}

	@Test
	void readsNoChoicesAsAllDefaults() {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		get("/api/render/1/config=/?wait=0");
		this.api.wasAskedFor("kino-stool/frame-1101/top-1101/insert-0/rim-0");
	}

	@Test
	void keepsTheQualityInTheCanonicalAddress() {
		this.api.picture(GivenApi.SMOKE, INLAY);
		assertThat(get("/api/render/1/config=Top:340-Frame:1127?quality=smoke")).hasHeader("Link",
				"</api/render/1/config=Frame:1127-Top:340/?quality=smoke>; rel=\"canonical\"");
	}

	@ParameterizedTest
	@CsvSource({ "1/config=Frame:1127-Lid:340, unknown-part, Lid", "1/config=Frame:340, not-covered-by-nature, Frame",
			"1/config=Frame:1103, archived, Frame", "1/config=Frame:9999, unknown-finish, Frame",
			"1/config=Frame:0, part-required, Frame", "1/config=Frame:1101-Frame:1127, part-twice, Frame",
			"2/config=Edge:901, part-is-charted, Edge", "2/config=Bolsters:241, outside-limitation, Bolsters",
			"1/config=Frame, syntax, ", "1/config=Frame:+1127, syntax, ", "1/config=Frame:01127, syntax, ",
			"1/config=frame:1127, syntax, ", "1/Frame:1127, syntax, ", "1/config=Främe:1127, syntax, ",
			"1/config=Frame:١١٢٧, syntax, " })
	void saysWhatIsWrongAndMakesNoJob(String address, String code, String part) {
		MvcTestResult result = this.api.calls.get()
			.uri("/api/render/{a}/{b}", (Object[]) address.split("/"))
			.exchange();
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST).hasContentType("application/problem+json");
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
		assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("urn:veneer:problem:" + code);
		if (part != null) {
			assertThat(result).bodyJson().extractingPath("$.part").isEqualTo(part);
			assertThat(result).bodyJson().extractingPath("$.reasons[0].code").isEqualTo(code);
		}
		verify(this.api.desk, never()).request(any(), any(), any());
		assertThat(this.api.meters.counter("veneer.render.requests", "outcome", "rejected").count()).isOne();
	}

	@Test
	void saysWhatWouldBeAllowed() {
		assertThat(get("/api/render/1/config=Frame:340")).bodyJson()
			.extractingPath("$.allowed")
			.asArray()
			.containsExactly("1101", "1102", "1127");
	}

	@ParameterizedTest
	@CsvSource({ "/api/render/7/config=Frame:1127, unknown-product",
			"/api/render/0x1/config=Frame:1127, unknown-product", "/api/render/01/config=Frame:1127, unknown-product",
			"/api/render/99999999999999999999/config=Frame:1127, unknown-product",
			"/api/render/1/config=Frame:1127?quality=huge, unknown-quality",
			"/api/render/model/nothing/frame-1127, unknown-model" })
	void saysThatThereIsNoSuchThing(String address, String code) {
		MvcTestResult result = get(address);
		assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
		assertThat(result).bodyJson().extractingPath("$.allowed").asArray().isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "wait=abc", "wait=61", "wait=-1", "wait=+5", "wait=05", "wait=", "wait=1&wait=2",
			"quality=smoke&quality=sketch", "force=yes", "force=TRUE", "quallity=smoke" })
	void refusesQueriesThatMeanNothing(String query) {
		MvcTestResult result = get("/api/render/1/config=Frame:1127?" + query);
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST).hasContentType("application/problem+json");
	}

	@Test
	void servesAnOldLinkToARetiredFinishWhileItsPictureExists() {
		this.api.picture(GivenApi.SKETCH, "kino-stool/frame-1103/top-0/insert-340/rim-1103");
		assertThat(get("/api/render/1/config=Frame:1103-Top:340")).hasStatusOk();
		assertThat(get("/api/render/1/config=Frame:1103-Top:341")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/render", "/api/render/", "/api/render/1", "/api/render/1/", "/api/render/model",
			"/api/render/1/config=Frame:1127/more" })
	void tellsHowAPicturesAddressIsWritten(String address) {
		MvcTestResult result = get(address);
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result).bodyText().contains("/api/render/{product}/config=", "/api/render/model/{model}/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/render/model/kino-stool", "/api/render/model/kino-stool/" })
	void tellsHowMeshesAreWritten(String address) {
		MvcTestResult result = get(address);
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result).bodyText().contains("After the model comes every mesh");
	}

	@Test
	void colorsAnyMeshOfAModelWithAnyFinish() {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		get("/api/render/model/kino-stool/rim-501/frame-231/insert-0/top-0/?wait=0");
		this.api.wasAskedFor("kino-stool/frame-231/top-0/insert-0/rim-501");
	}

	@ParameterizedTest
	@CsvSource({ "frame-1127/top-0/insert-0, mesh-missing", "frame-1127/top-0/insert-0/rim-0/lid-0, unknown-mesh",
			"frame-1127/top-0/insert-0/rim-9999, unknown-finish", "frame-1103/top-0/insert-0/rim-0, archived",
			"frame-0/top-0/insert-0/rim-0, nothing-to-see", "frame-1127/frame-1127/top-0/insert-0/rim-0, syntax",
			"frame:1127, syntax", "frame-01127/top-0/insert-0/rim-0, syntax" })
	void saysWhatIsWrongWithMeshes(String meshes, String code) {
		MvcTestResult result = get("/api/render/model/kino-stool/" + meshes);
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
	}

	private MvcTestResult get(String address) {
		return this.api.calls.get().uri(URI.create(address)).exchange();
	}

}
