package dev.veneer.image;

import java.time.Duration;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the store by its address. A command takes it without the rest of the app.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImageSettings.class)
public class ImageConfiguration {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final Duration SILENCE = Duration.ofSeconds(8);

	/** With all tries; a worker waits for an answer 10 seconds. */
	private static final Duration CALL = Duration.ofSeconds(9);

	@Bean
	PictureStore pictureStore(ImageSettings settings) {
		return settings.isBucket() ? bucket(settings.bucket()) : new PictureFolder(settings.folder());
	}

	/** Credentials come from where the SDK looks for them, such as the environment. */
	static PictureBucket bucket(BucketAddress address) {
		S3Presigner.Builder presigner = S3Presigner.builder()
			.region(Region.of(address.region()))
			.serviceConfiguration(style(address));
		if (address.endpoint() != null) {
			presigner.endpointOverride(address.endpoint());
		}
		return new PictureBucket(client(address), presigner.build(), address.bucket());
	}

	static S3Client client(BucketAddress address) {
		S3ClientBuilder client = S3Client.builder()
			.region(Region.of(address.region()))
			.serviceConfiguration(style(address))
			.overrideConfiguration((override) -> override.apiCallTimeout(CALL))
			.httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE));
		if (address.endpoint() != null) {
			client.endpointOverride(address.endpoint());
		}
		return client.build();
	}

	private static S3Configuration style(BucketAddress address) {
		return S3Configuration.builder().pathStyleAccessEnabled(address.endpoint() != null).build();
	}

}
