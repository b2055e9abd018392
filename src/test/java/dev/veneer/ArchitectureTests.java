package dev.veneer;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The house rules of the structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.veneer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule sceneIsPlainJava = noClasses().that()
		.resideInAPackage("dev.veneer.scene")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "jakarta..")
		.because("a picture's name follows from what is in it, and from nothing that runs")
		.as("scene is plain Java");

	@ArchTest
	static final ArchRule configurationIsPureFunctions = noClasses().that()
		.resideInAPackage("dev.veneer.configuration")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
		.because("a choice is judged over an immutable snapshot, so that a test needs two lines");

	@ArchTest
	static final ArchRule farmNeverSeesParts = noClasses().that()
		.resideInAnyPackage("dev.veneer.rendering..", "dev.veneer.image..", "dev.veneer.scene..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.veneer.catalogue..", "dev.veneer.configuration..")
		.because("renders are named by meshes: two products on one model share their pictures");

	@ArchTest
	static final ArchRule brokerStaysInAmqpPackages = noClasses().that()
		.resideOutsideOfPackage("dev.veneer.rendering.amqp..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.amqp..", "com.rabbitmq..", "org.apache.qpid..")
		.because("the row is the truth; the message only says which one");

	@ArchTest
	static final ArchRule sketchbookNeverQueues = noClasses().that()
		.resideInAPackage("dev.veneer.sketchbook..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.veneer.rendering..")
		.because("a page shows what exists; its script asks the API for what does not");

	@ArchTest
	static final ArchRule controllersArePackagePrivate = classes().that()
		.areAnnotatedWith("org.springframework.stereotype.Controller")
		.or()
		.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
		.should()
		.bePackagePrivate()
		.because("nobody but the web calls them");

	@ArchTest
	static final ArchRule entitiesStayAtHome = classes().that()
		.areAnnotatedWith("jakarta.persistence.Entity")
		.should()
		.bePackagePrivate()
		.because("other modules get records");

	@ArchTest
	static final ArchRule jtePagesAreForCustomers = noClasses()
		.that(not(resideInAPackage("dev.veneer.system..")).and(not(resideInAPackage("dev.veneer.jte..")))
			.and(not(resideInAPackage("dev.veneer.sketchbook..")))
			.and(not(resideInAPackage("dev.veneer.backoffice..").and(simpleNameEndingWith("Rows")))))
		.should()
		.dependOnClassesThat(resideInAPackage("gg.jte..").or(named("dev.veneer.jte")))
		.because(
				"jte owns the customer's pages, Thymeleaf the back office, whose long tables have their rows from jte");

	@ArchTest
	static final ArchRule rowsAreReadAsLists = noClasses().should()
		.callMethod(JdbcClient.MappedQuerySpec.class, "stream")
		.because("a stream of rows that nobody closes keeps its connection for ever");

	@Test
	void modulesCallOnlyWhomTheyMay() {
		ApplicationModules.of(VeneerApplication.class, resideInAPackage("dev.veneer.jte..")).verify();
	}

	private static DescribedPredicate<JavaClass> named(String packageName) {
		return resideInAPackage(packageName + "..");
	}

}
