package org.annals.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.annals.claim.Claim;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.format.PageStarts;

/** Numbers the citations of a Markdown chronology in the order in which they are first used. Not thread-safe. */
final class Footnotes {
    private static final int MOST_QUOTED = 600;

    private final ChronologyIndex index;
    private final Wording wording;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Footnotes(ChronologyIndex index) {
        this.index = index;
        this.wording = new Wording(index);
    }

    /** The mark that cites the claim's exact words. */
    String cite(Claim claim) {
        Integer number = numbers.get(claim.id());
        if (number == null) {
            number = numbers.size() + 1;
            numbers.put(claim.id(), number);
            notes.put("[^" + number + "]", note(claim));
        }
        return "[^" + number + "]";
    }

    private String note(Claim claim) {
        DocumentId document = claim.document();
        CodePoints points = index.codePoints(document);
        String quote = Markdown.escape(Wording.shortened(Wording.oneLine(claim.text()), MOST_QUOTED));
        return source(document)
                + page(claim, points)
                + ": “"
                + quote
                + "” (["
                + points.toCodePoint(claim.extent().begin())
                + "–"
                + points.toCodePoint(claim.extent().end())
                + "]("
                + TextsExport.FOLDER
                + "/"
                + document.value()
                + ".txt))";
    }

    private String page(Claim claim, CodePoints points) {
        int page = PageStarts.of(index.document(claim.document()))
                .page(points.toCodePoint(claim.extent().begin()));
        return page == 0 ? "" : ", p. " + page;
    }

    /** Title, outlet and date of an article. */
    String source(DocumentId document) {
        StringBuilder source = new StringBuilder("*")
                .append(Markdown.escape(Wording.oneLine(wording.title(document))))
                .append('*');
        String outlet = index.document(document).metadata().outlet();
        if (outlet != null) {
            source.append(", ").append(Markdown.escape(Wording.oneLine(outlet)));
        }
        Dated published = wording.published(document);
        return source.append(published == null ? ", undated" : ", " + DateWords.of(published.date()))
                .toString();
    }

    void writeTo(StringBuilder out) {
        notes.forEach((mark, note) -> out.append(mark).append(": ").append(note).append('\n'));
    }
}
