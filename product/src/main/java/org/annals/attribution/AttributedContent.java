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

    /** The same words, said by the other attribution's speaker. */
    AttributedContent withSpeaker(Attribution other) {
        Form form = attribution.form() == Form.IMPERSONAL ? Form.INDIRECT : attribution.form();
        Attribution named = new Attribution(
                form,
                attribution.stance(),
                other.speaker(),
                other.role(),
                attribution.cue(),
                attribution.channel(),
                attribution.via(),
                null,
                attribution.sentence(),
                attribution.explanation() + "; " + other.explanation());
        return new AttributedContent(content, named);
    }
}
