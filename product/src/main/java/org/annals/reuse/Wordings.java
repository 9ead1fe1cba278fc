package org.annals.reuse;

/** The wordings of numbered documents. */
interface Wordings {
    Wording get(int document);
}
