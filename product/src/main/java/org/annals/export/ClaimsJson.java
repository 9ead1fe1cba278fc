package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.annals.attribution.Attribution;
import org.annals.attribution.Attribution.Words;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.RoleFiller;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.annals.origin.Origin;
import org.jspecify.annotations.Nullable;

/** The part of {@code chronology.json} that says who says what: claims and figures. */
final class ClaimsJson {
    private final JsonRecords records;
    private final JsonGenerator json;
    private final ChronologyIndex index;

    ClaimsJson(JsonRecords records) {
        this.records = records;
        this.json = records.json();
        this.index = records.index();
    }

    void write() throws IOException {
        json.writeArrayFieldStart("claims");
        for (DatedClaim claim : index.claims()) {
            claim(claim);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (DatedFigure figure : index.figures()) {
            figure(figure);
        }
        json.writeEndArray();
    }

    private void claim(DatedClaim dated) throws IOException {
        Claim claim = dated.claim();
        DocumentId document = claim.document();
        json.writeStartObject();
        records.text("id", claim.id());
        records.text("document", document.value());
        json.writeArrayFieldStart("spans");
        for (Span span : claim.spans()) {
            records.span(document, span);
        }
        json.writeEndArray();
        records.text("text", claim.text());
        attribution(document, claim.attribution());
        records.text("stance", word(claim.attribution().stance()));
        records.text("polarity", claim.negative() ? "negative" : "positive");
        records.text("status", word(claim.status()));
        json.writeBooleanField("quoted", claim.quoted());
        records.dated("statementDate", dated.statementDate());
        records.dated("eventDate", dated.eventDate());
        json.writeObjectFieldStart("predicate");
        records.text("text", claim.predicate().text());
        records.text("lemma", claim.predicate().lemma());
        records.span("span", document, claim.predicate().span());
        json.writeEndObject();
        participants(claim);
        records.texts("figures", index.figuresOf(claim.id()));
        records.text("event", index.eventOf(claim.id()));
        Origin origin = index.originOf(claim.id());
        records.text("origin", origin == null ? null : origin.id());
        json.writeEndObject();
    }

    private void participants(Claim claim) throws IOException {
        json.writeArrayFieldStart("roles");
        for (RoleFiller filler : claim.roles()) {
            json.writeStartObject();
            records.text("role", word(filler.role()));
            records.text("text", filler.text());
            records.span("span", claim.document(), filler.span());
            records.text("actor", index.chronology().actors().idOf(claim.document(), filler.actor()));
            records.text("label", filler.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (ClaimPlace place : claim.places()) {
            if (!place.isScene()) {
                continue;
            }
            json.writeStartObject();
            records.text("place", place.place().id());
            records.text("role", word(place.role()));
            records.span("span", claim.document(), place.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void attribution(DocumentId document, Attribution attribution) throws IOException {
        json.writeObjectFieldStart("attribution");
        records.text("form", word(attribution.form()));
        speaker(document, attribution.speaker());
        records.text("role", attribution.role());
        words("cue", "text", document, attribution.cue());
        words("channel", "name", document, attribution.channel());
        records.texts("via", attribution.via());
        records.text("missing", attribution.missing());
        records.text("explanation", attribution.explanation());
        json.writeEndObject();
    }

    private void speaker(DocumentId document, @Nullable Speaker speaker) throws IOException {
        if (speaker == null) {
            json.writeNullField("speaker");
            return;
        }
        json.writeObjectFieldStart("speaker");
        records.text("actor", index.chronology().actors().idOf(document, speaker.actor()));
        records.text("name", SpeakerNames.nameOf(index, document, speaker));
        records.text("surface", speaker.surface());
        records.span("span", document, speaker.span());
        json.writeEndObject();
    }

    private void words(String field, String textField, DocumentId document, @Nullable Words words) throws IOException {
        if (words == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        records.text(textField, words.text());
        records.span("span", document, words.span());
        json.writeEndObject();
    }

    private void figure(DatedFigure dated) throws IOException {
        Figure figure = dated.figure().figure();
        DocumentId document = dated.figure().document();
        json.writeStartObject();
        records.text("id", dated.id());
        records.text("claim", dated.figure().claim());
        records.text("document", document.value());
        records.span("span", document, figure.span());
        records.text("text", figure.text());
        records.number("min", figure.min());
        records.number("max", figure.max());
        json.writeBooleanField("approximate", figure.approximate());
        records.text("unit", figure.unit());
        records.text("outcome", figure.outcome().word());
        records.text("group", figure.group());
        records.text("kind", word(figure.kind()));
        records.text("scope", figure.scope());
        records.dated("asOf", dated.asOf());
        records.text(
                "giver",
                index.chronology().actors().idOf(document, dated.figure().giver()));
        boolean withdrawn = index.chronology().withdrawnFigures().contains(dated.id());
        records.text("status", withdrawn ? "withdrawn" : "standing");
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
