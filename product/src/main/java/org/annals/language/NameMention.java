package org.annals.language;

import org.annals.document.Span;

/** A proper name in the text; mentions are flat and the longest is taken. */
public record NameMention(Span span, NameKind kind) {}
