package dev.veneer.image;

import java.time.Duration;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the store by its address.
 */
@Configuration(proxyBeanMethods = false)
class ImageConfiguration {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final Duration SILENCE = Duration.ofSeconds(20);

	@Bean
	PictureStore pictureStore(ImageSettings settings) {
		return settings.isBucket() ? bucket(settings.bucket()) : new PictureFolder(settings.folder());
	}

	/** Credentials come from where the SDK looks for them, such as the environment. */
	private static PictureBucket bucket(BucketAddress address) {
		S3Configuration style = S3Configuration.builder().pathStyleAccessEnabled(address.endpoint() != null).build();
		Region region = Region.of(address.region());
		S3ClientBuilder s3 = S3Client.builder()
			.region(region)
			.serviceConfiguration(style)
			.httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE));
		S3Presigner.Builder presigner = S3Presigner.builder().region(region).serviceConfiguration(style);
		if (address.endpoint() != null) {
			s3.endpointOverride(address.endpoint());
			presigner.endpointOverride(address.endpoint());
		}
		return new PictureBucket(s3.build(), presigner.build(), address.bucket());
	}

}
