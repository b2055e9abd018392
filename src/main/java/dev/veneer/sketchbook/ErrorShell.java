package dev.veneer.sketchbook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Puts the usual surroundings around the error page, whose status is found elsewhere.
 */
@Component
class ErrorShell implements WebMvcConfigurer, HandlerInterceptor {

	private final Shells shells;

	ErrorShell(Shells shells) {
		this.shells = shells;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/error");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && "sketchbook/error".equals(page.getViewName())) {
			Texts texts = Texts.of(RequestContextUtils.getLocale(request));
			page.addObject("shell", this.shells.of(texts, texts.get("missing.title"), "/", null, null));
		}
	}

}
