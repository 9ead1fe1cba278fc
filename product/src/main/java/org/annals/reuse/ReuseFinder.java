package org.annals.reuse;

import java.util.List;
import org.annals.language.TextAnalysis;

/** Finds the wording that documents share, within and between them. Order of input never matters. */
public interface ReuseFinder {
    ReuseResult find(List<TextAnalysis> texts);

    /** A finder that gives the same and remembers what it made of texts that come again, as objects. Not thread-safe. */
    ReuseFinder remembering();
}
