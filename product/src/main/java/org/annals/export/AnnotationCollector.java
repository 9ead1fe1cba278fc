package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.attribution.AttributedContent;
import org.annals.attribution.Attribution;
import org.annals.attribution.Attributions;
import org.annals.attribution.report.Report;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.dating.AnchoredTime;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.Span;
import org.annals.event.Event;
import org.annals.figure.Figure;
import org.annals.language.NameMention;
import org.annals.language.Sentence;
import org.annals.language.Word;
import org.annals.pipeline.AnnotatedDocument;
import org.annals.pipeline.Layer;
import org.annals.place.Place;
import org.annals.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Turns the layers of an annotated document into annotations. */
final class AnnotationCollector {
    private final AnnotatedDocument annotated;

    AnnotationCollector(AnnotatedDocument annotated) {
        this.annotated = annotated;
    }

    void into(List<Annotation> all) {
        for (Layer layer : Layer.values()) {
            if (annotated.layers().contains(layer)) {
                add(layer, all);
            }
        }
    }

    private void add(Layer layer, List<Annotation> all) {
        switch (layer) {
            case SENTENCE -> sentences().forEach(sentence -> all.add(plain(sentence.span(), layer)));
            case TOKEN -> tokens(all);
            case TIME -> annotated.reading().dating().times().forEach(time -> addTime(time, all));
            case NAME -> annotated.reading().reading().text().names().forEach(name -> all.add(name(name)));
            case PLACE -> annotated.reading().reading().places().forEach(place -> all.add(place(place)));
            case ATTRIBUTION -> attributions(annotated.reading().reading().attributions(), all);
            case FIGURE -> annotated.figures().forEach(figure -> all.add(figure(figure)));
            case EVENT -> events(all);
        }
    }

    private List<Sentence> sentences() {
        return annotated.reading().reading().text().sentences();
    }

    private static Annotation plain(Span span, Layer layer) {
        return new Annotation(span, layer, (json, points) -> extent(json, points, span));
    }

    /** A head is given as the position of its token among the document's tokens, so that sentences need not be asked for. */
    private void tokens(List<Annotation> all) {
        int offset = 0;
        for (Sentence sentence : sentences()) {
            for (Word word : sentence.words()) {
                all.add(token(word, word.head() < 0 ? -1 : offset + word.head()));
            }
            offset += sentence.words().size();
        }
    }

    private static Annotation token(Word word, int head) {
        return new Annotation(word.span(), Layer.TOKEN, (json, points) -> {
            extent(json, points, word.span());
            json.writeStringField("lemma", word.lemma());
            json.writeStringField("tag", word.tag().name());
            json.writeNumberField("head", head);
            json.writeStringField("relation", word.relation());
        });
    }

    /** TIMEX3 knows no ranges: a range is annotated as its two ends. */
    private static void addTime(AnchoredTime time, List<Annotation> all) {
        if (time.ends().isEmpty()) {
            all.add(time(time));
        } else {
            time.ends().forEach(end -> all.add(time(end)));
        }
    }

    private static Annotation time(AnchoredTime time) {
        Span span = time.expression().span();
        return new Annotation(span, Layer.TIME, (json, points) -> {
            extent(json, points, span);
            json.writeStringField("timex", time.expression().timex().name());
            json.writeStringField("value", time.value());
            json.writeStringField("edtf", edtf(time.dated()));
        });
    }

    private static Annotation name(NameMention name) {
        return new Annotation(name.span(), Layer.NAME, (json, points) -> {
            extent(json, points, name.span());
            json.writeStringField("kind", name.kind().name().toLowerCase(Locale.ROOT));
        });
    }

    private static Annotation place(PlaceMention mention) {
        Place place = mention.best();
        return new Annotation(mention.span(), Layer.PLACE, (json, points) -> {
            extent(json, points, mention.span());
            number(json, "lat", place.latitude());
            number(json, "lon", place.longitude());
            if (place.geonameId() == null) {
                json.writeNullField("geonameid");
            } else {
                json.writeNumberField("geonameid", place.geonameId());
            }
            json.writeStringField("country", place.country());
            json.writeNumberField("confidence", Math.round(mention.confidence() * 100) / 100.0);
            json.writeBooleanField("settled", mention.likeliest() == null);
            json.writeStringField(
                    "use", mention.use().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
    }

    /** Reports with their exact words; and the statements that only rules found. */
    private static void attributions(Attributions attributions, List<Annotation> all) {
        for (Report report : attributions.reports()) {
            all.add(new Annotation(extent(report.content()), Layer.ATTRIBUTION, (json, points) -> {
                spans(json, "source", report.source(), points);
                spans(json, "cue", report.cue(), points);
                spans(json, "content", report.content(), points);
                json.writeStringField("speaker", report.speaker());
            }));
        }
        for (AttributedContent statement : attributions.statements()) {
            if (attributions.reports().stream().noneMatch(report -> isSame(report, statement))) {
                all.add(attribution(statement));
            }
        }
    }

    private static boolean isSame(Report report, AttributedContent statement) {
        Attribution.Words cue = statement.attribution().cue();
        boolean sameCue = cue != null && cue.span().overlaps(report.word());
        int shared = 0;
        int length = 0;
        for (Span span : statement.content()) {
            length += span.length();
            for (Span other : report.content()) {
                shared += span.shared(other);
            }
        }
        return sameCue || shared * 2 > length;
    }

    private static Span extent(List<Span> spans) {
        Span extent = spans.get(0);
        for (Span span : spans) {
            extent = extent.cover(span);
        }
        return extent;
    }

    private static Annotation attribution(AttributedContent attributed) {
        Attribution attribution = attributed.attribution();
        return new Annotation(extent(attributed.content()), Layer.ATTRIBUTION, (json, points) -> {
            List<Span> source = attribution.speaker() == null
                    ? List.of()
                    : List.of(attribution.speaker().span());
            List<Span> cue = attribution.cue() == null
                    ? List.of()
                    : List.of(attribution.cue().span());
            spans(json, "source", source, points);
            spans(json, "cue", cue, points);
            spans(json, "content", attributed.content(), points);
            json.writeStringField(
                    "speaker",
                    attribution.speaker() == null ? null : attribution.speaker().name());
        });
    }

    private static Annotation figure(Figure figure) {
        return new Annotation(figure.span(), Layer.FIGURE, (json, points) -> {
            extent(json, points, figure.span());
            number(json, "min", figure.min());
            number(json, "max", figure.max());
            json.writeStringField("outcome", figure.outcome().word());
            json.writeStringField("group", figure.group());
        });
    }

    private void events(List<Annotation> all) {
        Map<String, String> ploverOfClaim = new HashMap<>();
        for (Event event : annotated.events()) {
            String plover = event.type().plover();
            if (plover != null) {
                event.claims().forEach(claim -> ploverOfClaim.put(claim, plover));
            }
        }
        for (DatedClaim dated : annotated.reading().claims()) {
            Claim claim = dated.claim();
            Span span = claim.predicate().span();
            all.add(new Annotation(span, Layer.EVENT, (json, points) -> {
                extent(json, points, span);
                json.writeStringField("lemma", claim.predicate().lemma());
                json.writeStringField("plover", ploverOfClaim.get(claim.id()));
                json.writeStringField("edtf", edtf(dated.eventDate()));
            }));
        }
    }

    private static @Nullable String edtf(@Nullable Dated dated) {
        return dated == null ? null : dated.date().text();
    }

    private static void extent(JsonGenerator json, CodePoints points, Span span) throws IOException {
        json.writeNumberField("begin", points.toCodePoint(span.begin()));
        json.writeNumberField("end", points.toCodePoint(span.end()));
    }

    private static void spans(JsonGenerator json, String field, List<Span> spans, CodePoints points)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(points.toCodePoint(span.begin()));
            json.writeNumber(points.toCodePoint(span.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String field, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    private static void number(JsonGenerator json, String field, @Nullable BigDecimal value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }
}
