package dev.veneer.system;

import java.time.Duration;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of the pages: what {@code ?lang=ru} chose and a cookie remembers, else
 * what the browser prefers, else English.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

	private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

	private static final Map<String, Locale> KNOWN = Map.of("en", Locale.ENGLISH, "ru", RUSSIAN);

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
			@Override
			protected Locale parseLocaleValue(String value) {
				return known(value);
			}
		};
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		resolver.setRejectInvalidCookies(false);
		resolver.setDefaultLocaleFunction(Languages::preferred);
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor interceptor = new Choice();
		interceptor.setParamName("lang");
		interceptor.setHttpMethods("GET", "HEAD");
		interceptor.setIgnoreInvalidLocale(true);
		registry.addInterceptor(interceptor).excludePathPatterns("/api/**");
	}

	// both callers ignore what they can't take
	private static Locale known(String value) {
		Locale locale = KNOWN.get(value);
		if (locale == null) {
			throw new IllegalArgumentException("There are no texts in '" + value + "'");
		}
		return locale;
	}

	/**
	 * The first language of the browser's list that there are texts in.
	 */
	private static Locale preferred(HttpServletRequest request) {
		Enumeration<Locale> locales = request.getLocales();
		while (locales.hasMoreElements()) {
			Locale known = KNOWN.get(locales.nextElement().getLanguage());
			if (known != null) {
				return known;
			}
		}
		return Locale.ENGLISH;
	}

	private static final class Choice extends LocaleChangeInterceptor {

		@Override
		protected Locale parseLocaleValue(String value) {
			return known(value);
		}

		// the error page is shown for parameters too that can't be read
		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws ServletException {
			try {
				return super.preHandle(request, response, handler);
			}
			catch (InvalidParameterException ex) {
				return true;
			}
		}

	}

}
