package org.annals.language;

import org.annals.document.DocumentId;

/** What was found in one text: at hand, or kept elsewhere until it is asked for. */
public sealed interface TextLayers permits FoundLayers, KeptLayers {
    /** The document that has the text. */
    DocumentId document();

    /** What was found; may take a millisecond. */
    FoundLayers found();
}
