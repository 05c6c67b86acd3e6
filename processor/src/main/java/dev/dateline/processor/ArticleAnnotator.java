package dev.dateline.processor;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.Provenance;
import dev.dateline.extract.PublicationTime;

/** What the topology needs of the extractor, so that tests can put another in its place. */
@FunctionalInterface
interface ArticleAnnotator {

  Annotations annotate(String body, PublicationTime published, Provenance provenance);
}
