package org.annals.time;

import java.util.List;
import org.annals.language.TextAnalysis;

/** Finds the time expressions of one text, margins included, in text order. */
public interface TimeExtractor {
    List<TimeExpression> extract(TextAnalysis text);
}
