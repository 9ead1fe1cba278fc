package org.annals.language;

import org.annals.document.Document;

/** Reads one text into sentences, tokens, tags, clauses, quotations and names; and, where a stage asks for it, trees. */
public interface LanguageAnalyser {
    /** Everything but dependency trees. */
    TextAnalysis analyse(Document document);

    /** The same analysis with a dependency tree for each sentence, and the clauses that the trees show. */
    TextAnalysis parse(TextAnalysis tagged);
}
