package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.document.CodePoints;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.export.ChronologyIndex;
import org.annals.export.TextsExport;
import org.annals.export.Wording;
import org.annals.format.PageStarts;
import org.annals.pipeline.Version;

/**
 * Writes {@code annotations.jsonld}, a page of W3C Web Annotations: one for each claim of an event, with selectors by quotation and
 * by position in code points, and the texts they point into.
 */
public final class AnnotationExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "web-annotation";

    private static final int CONTEXT = 32;
    private static final int EDGE = 60;

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Map<String, CodedEvent> eventOf = new HashMap<>();
        for (CodedEvent event : input.list()) {
            event.event().claims().forEach(claim -> eventOf.put(claim, event));
        }
        ObjectNode page = JsonFiles.object();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", "urn:annals:annotations");
        page.put("type", "AnnotationPage");
        ArrayNode items = page.putArray("items");
        Omissions omissions = new Omissions(NAME, "claims");
        int total = 0;
        for (DatedReading reading : input.index().readingsByPublication()) {
            for (DatedClaim claim : reading.claims()) {
                CodedEvent event = eventOf.get(claim.id());
                total++;
                if (event == null) {
                    omissions.leaveOut(
                            claim.id(), claim.claim().text(), "no-event", "tells no event of the chronology");
                } else {
                    items.add(annotation(claim.claim(), event, input.index()));
                }
            }
        }
        Path file = folder.resolve("annotations.jsonld");
        JsonFiles.write(page, file);
        ArticleTexts.write(input, folder);
        return omissions.report(input, new Omissions.Written(List.of(file), total, items.size()), folder);
    }

    private static ObjectNode annotation(Claim claim, CodedEvent event, ChronologyIndex index) {
        ObjectNode annotation = JsonFiles.object();
        annotation.put("type", "Annotation");
        annotation.put("id", "urn:annals:claim:" + claim.id());
        ObjectNode generator = annotation.putObject("generator");
        generator.put("type", "Software");
        generator.put("name", "Annals " + Version.current());
        ArrayNode body = annotation.putArray("body");
        String speaker = new Wording(index).speaker(claim);
        String who = speaker == null
                ? Wording.nobody(claim.attribution())
                : Wording.oneLine(speaker) + " " + Wording.verb(claim.attribution());
        body.add(words("describing", "Who says so: " + who));
        body.add(words("describing", Notes.of(event, List.of())));
        body.add(words("identifying", "urn:annals:event:" + event.id()));
        ArrayNode targets = annotation.putArray("target");
        Document document = index.document(claim.document());
        for (Span span : claim.spans()) {
            targets.add(target(document, span, index.codePoints(claim.document())));
            print(document, span, index.codePoints(claim.document())).ifPresent(targets::add);
        }
        return annotation;
    }

    private static ObjectNode words(String purpose, String value) {
        ObjectNode body = JsonFiles.object();
        body.put("type", "TextualBody");
        body.put("purpose", purpose);
        body.put("format", "text/plain");
        body.put("language", "en");
        body.put("value", value);
        return body;
    }

    private static ObjectNode target(Document document, Span span, CodePoints points) {
        ObjectNode target = JsonFiles.object();
        target.put("source", "urn:sha256:" + document.sha256());
        ObjectNode state = target.putObject("state");
        state.put("type", "TimeState");
        state.put("cached", TextsExport.FOLDER + "/" + document.id().value() + ".txt");
        ArrayNode selectors = target.putArray("selector");
        selectors.add(words(document, span));
        ObjectNode position = selectors.addObject();
        position.put("type", "TextPositionSelector");
        position.put("start", points.toCodePoint(span.begin()));
        position.put("end", points.toCodePoint(span.end()));
        return target;
    }

    /** The page of the print that the text was read from, and there the words; only where there are pages. */
    private static Optional<ObjectNode> print(Document document, Span span, CodePoints points) {
        int page = PageStarts.of(document).page(points.toCodePoint(span.begin()));
        if (page == 0) {
            return Optional.empty();
        }
        ObjectNode target = JsonFiles.object();
        String url = document.metadata().url();
        target.put("source", url == null ? relative(document.files().get(0)) : url);
        ObjectNode fragment = target.putObject("selector");
        fragment.put("type", "FragmentSelector");
        fragment.put("conformsTo", "http://tools.ietf.org/rfc/rfc3778");
        fragment.put("value", "page=" + page);
        fragment.set("refinedBy", words(document, span));
        return Optional.of(target);
    }

    private static String relative(String file) {
        try {
            return new URI(null, null, file, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any path must be writable in a URI, got " + file, e);
        }
    }

    private static ObjectNode words(Document document, Span span) {
        boolean shown = document.text().codePointCount(span.begin(), span.end()) <= Notes.MOST_QUOTED;
        return shown ? quote(document, span) : range(document, span);
    }

    /** A long passage is named by its edges, so that no quotation is longer than one may be. */
    private static ObjectNode range(Document document, Span span) {
        ObjectNode range = JsonFiles.object();
        range.put("type", "RangeSelector");
        range.set("startSelector", quote(document, new Span(span.begin(), edge(document, span.begin() + EDGE))));
        // A range ends before its end selector begins.
        int after = Math.min(document.text().length(), span.end() + EDGE);
        range.set("endSelector", quote(document, new Span(span.end(), edge(document, after))));
        return range;
    }

    private static ObjectNode quote(Document document, Span span) {
        String text = document.text();
        ObjectNode quote = JsonFiles.object();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", span.of(text));
        quote.put("prefix", text.substring(edge(document, Math.max(0, span.begin() - CONTEXT)), span.begin()));
        quote.put("suffix", text.substring(span.end(), edge(document, Math.min(text.length(), span.end() + CONTEXT))));
        return quote;
    }

    /** Never between the halves of one character. */
    private static int edge(Document document, int at) {
        String text = document.text();
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at + 1 : at;
    }
}
