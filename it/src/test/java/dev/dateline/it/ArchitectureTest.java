package dev.dateline.it;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arrows between modules and rooms, as RATIONALE.md draws them. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.dateline");

  @Test
  void modulesDependOnlyOnWhatStandsBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("extract")
        .definedBy("dev.dateline.extract..")
        .layer("topics")
        .definedBy("dev.dateline.topics..")
        .layer("producer")
        .definedBy("dev.dateline.producer..")
        .layer("processor")
        .definedBy("dev.dateline.processor..")
        .layer("sink")
        .definedBy("dev.dateline.sink..")
        .layer("console")
        .definedBy("dev.dateline.console..")
        .layer("cli")
        .definedBy("dev.dateline.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("producer")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("processor")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("console")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("sink")
        .mayOnlyBeAccessedByLayers("console", "cli")
        .whereLayer("extract")
        .mayNotAccessAnyLayer()
        .whereLayer("topics")
        .mayOnlyAccessLayers("extract")
        .check(CLASSES);
  }

  @Test
  void extractionIsPureJava() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.extract..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.dateline.extract..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void extractionKnowsNoClockNoZoneAndNoRandomness() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.extract..")
        .should()
        .callMethodWhere(
            target(
                nameMatching(
                    "now|systemDefault|getDefault|currentTimeMillis|nanoTime|random|randomUUID")))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .check(CLASSES);
  }

  @Test
  void roomsOfExtractionHaveNoCycles() {
    slices().matching("dev.dateline.extract.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyMainExits() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.dateline.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void packagesAreNamedForWhatTheyDo() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..common..", "..impl..", "..helper..", "..manager..")
        .check(CLASSES);
  }
}
