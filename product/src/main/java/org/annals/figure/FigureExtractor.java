package org.annals.figure;

import java.util.List;
import org.annals.language.TextAnalysis;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;

/** Finds the figures of one text: counts and amounts, never dates, ages, clock times or parts of names. */
public interface FigureExtractor {
    List<Figure> extract(TextAnalysis text, List<TimeExpression> times, List<PlaceMention> places);
}
