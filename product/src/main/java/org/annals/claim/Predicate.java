package org.annals.claim;

import org.annals.document.Span;

/** The verb group, or the nominal head, that a claim turns on. */
public record Predicate(String text, String lemma, Span span) {}
