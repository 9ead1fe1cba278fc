package org.annals.time;

import org.annals.document.Span;

/**
 * A time expression as it is written, with its value still a function of a reference day.
 *
 * @param sentence index of its sentence, or -1 in a margin (header, dateline)
 */
public record TimeExpression(Span span, String text, Timex timex, TimeValue value, int sentence) {}
