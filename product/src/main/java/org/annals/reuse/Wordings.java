package org.annals.reuse;

import org.annals.document.DocumentId;

/** The wordings of documents. */
interface Wordings {
    Wording get(DocumentId document);
}
