package dev.veneer.image;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the store by its address.
 */
@Configuration(proxyBeanMethods = false)
class ImageConfiguration {

	@Bean
	PictureStore pictureStore(ImageSettings settings) {
		return new PictureFolder(settings.folder());
	}

}
