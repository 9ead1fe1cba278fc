package org.annals.training.attribution;

import java.util.List;
import org.annals.document.Span;

/** One attribution as people annotated it: the spans of its source, cue and content. */
record AnnotatedReport(List<Span> source, List<Span> cue, List<Span> content) {}
