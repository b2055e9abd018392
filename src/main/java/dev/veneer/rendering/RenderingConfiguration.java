package dev.veneer.rendering;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets the sweeper sweep.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RenderingConfiguration {

}
