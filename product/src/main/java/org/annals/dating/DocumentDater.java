package org.annals.dating;

import java.util.List;
import org.annals.reuse.ReuseResult;

/**
 * Dates documents and anchors their expressions. Sees the whole pile, since an article may owe its year to another that
 * shares its passages; the answer for a list is in the order of the list and does not depend on that order.
 */
public interface DocumentDater {
    List<DocumentDating> date(List<DatingInput> documents, ReuseResult reuse);

    /**
     * A dater that gives the same and remembers what it made of texts that come again, as objects: where a document's date
     * is what it was, so is the dating, as an object. Not thread-safe.
     */
    DocumentDater remembering();
}
