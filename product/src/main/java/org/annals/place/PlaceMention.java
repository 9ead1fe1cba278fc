package org.annals.place;

import org.annals.document.Span;

/** A place named in a text, as it is understood there. */
public record PlaceMention(Span span, Place place) {}
