package dev.veneer.sketchbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.asset.Sha256;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The scripts, styles and fonts of the pages, served under an address that contains the
 * digest of them all: browsers keep them for ever, and modules that import one another by
 * relative addresses always come from the same version.
 */
@Component
class PageFiles implements WebMvcConfigurer {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final String FONTS = "classpath:/com/formdev/flatlaf/fonts/inter/";

	private final String folder;

	private final List<String> modules;

	PageFiles() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/sketchbook/*.*");
		Arrays.sort(files, Comparator.comparing(Resource::getFilename));
		this.folder = "/sketchbook/" + version(files) + "/";
		this.modules = Stream.of(files)
			.map(Resource::getFilename)
			.filter((name) -> name.endsWith(".js"))
			.map((name) -> this.folder + name)
			.toList();
	}

	/**
	 * The address of the folder they are in, such as {@code /sketchbook/3fa1c09b/}.
	 */
	String folder() {
		return this.folder;
	}

	List<String> modules() {
		return this.modules;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(this.folder + "fonts/*.otf").addResourceLocations(FONTS).setCacheControl(FOR_EVER);
		// the back office takes tokens.css, and with it the fonts, at their plain
		// addresses
		registry.addResourceHandler("/sketchbook/fonts/*.otf")
			.addResourceLocations(FONTS)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
		registry.addResourceHandler(this.folder + "**")
			.addResourceLocations("classpath:/static/sketchbook/")
			.setCacheControl(FOR_EVER);
	}

	private static String version(Resource[] files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (Resource file : files) {
			bytes.write(file.getContentAsByteArray());
		}
		return Sha256.of(bytes.toByteArray()).hex().substring(0, 12);
	}

}
