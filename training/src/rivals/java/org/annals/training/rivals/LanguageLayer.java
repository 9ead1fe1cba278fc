package org.annals.training.rivals;

import java.util.List;
import org.annals.benchmarks.UdScore;
import org.annals.document.Span;

/** A language layer that is measured: our own or a rival's. */
interface LanguageLayer {
    String name();

    /**
     * Tags and, where the layer has a parser, heads and relations of words that the treebank gives; one for each form. A tag set
     * that the layer has not is "_", and without a parser each word is its own head.
     */
    List<UdScore.Item> read(List<String> forms, List<Span> spans);

    /** The extents of the sentences of running text. */
    List<Span> sentences(String text);
}
