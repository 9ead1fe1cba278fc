package org.annals.attribution;

import java.util.List;
import org.annals.document.Span;

/** What somebody is reported to have said: the content's spans, in text order, and its attribution. */
public record AttributedContent(List<Span> content, Attribution attribution) {
    public AttributedContent {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("attributed content must have at least one span");
        }
    }
}
