package org.annals.dating;

import java.util.List;
import org.annals.language.TextAnalysis;
import org.annals.time.TimeExpression;

/** What dating reads of one document. */
public record DatingInput(TextAnalysis text, List<TimeExpression> expressions) {}
