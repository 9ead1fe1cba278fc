package org.annals.language;

import org.annals.document.Document;

/** Reads one text into sentences, tokens, tags, clauses, quotations and names. */
public interface LanguageAnalyser {
    TextAnalysis analyse(Document document);
}
