package org.annals.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.annals.actor.LocalActor;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.claim.RoleFiller;
import org.annals.document.Basis;
import org.annals.document.ContentHash;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.place.Place;
import org.annals.place.PlaceKind;
import org.annals.place.PlaceMention;
import org.annals.place.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** Gives claims the values that people say they have. A place is one the documents name, else a name without a point. */
final class ClaimCorrections {
    private final List<DatedReading> readings;
    private @Nullable Map<String, Place> places;

    ClaimCorrections(List<DatedReading> readings) {
        this.readings = readings;
    }

    /** The places that documents name, by name. */
    private Map<String, Place> named() {
        Map<String, Place> known = places;
        if (known == null) {
            known = new TreeMap<>();
            for (DatedReading reading : readings) {
                for (PlaceMention mention : reading.reading().places()) {
                    known.merge(
                            key(mention.place().name()),
                            mention.place(),
                            (a, b) -> rank(a).compareTo(rank(b)) <= 0 ? a : b);
                }
            }
            places = known;
        }
        return known;
    }

    /** What has a point goes before what has none; on a tie the smaller id. */
    private static String rank(Place place) {
        return (place.precision() == PlacePrecision.UNRESOLVED ? "1" : "0") + place.id();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    DatedClaim corrected(DatedClaim dated, Decision decision, DatedReading reading) {
        Claim claim = dated.claim();
        return switch (decision.field()) {
            case Fields.EVENT_DATE -> new DatedClaim(claim, dated.statementDate(), date(claim, decision));
            case Fields.STATEMENT_DATE -> new DatedClaim(claim, date(claim, decision), dated.eventDate());
            case Fields.PLACE -> with(dated, new ClaimParts(claim).withPlaces(places(claim, decision)));
            case Fields.SPEAKER ->
                with(dated, new ClaimParts(claim).withAttribution(attribution(claim, decision, reading)));
            case Fields.STATUS -> with(dated, new ClaimParts(claim).withStatus(status(decision, claim.status())));
            case Fields.LABEL -> with(dated, new ClaimParts(claim).withRoles(roles(claim, decision)));
            default -> dated;
        };
    }

    private static DatedClaim with(DatedClaim dated, Claim claim) {
        return new DatedClaim(claim, dated.statementDate(), dated.eventDate());
    }

    static @Nullable Dated date(Claim claim, Decision decision) {
        Edtf date = DateText.find(decision.after());
        return date == null
                ? null
                : new Dated(
                        date,
                        Basis.STATED,
                        Corrected.by(decision.by()),
                        claim.document(),
                        claim.predicate().span());
    }

    private List<ClaimPlace> places(Claim claim, Decision decision) {
        List<ClaimPlace> kept = new ArrayList<>(claim.places().stream()
                .filter(place -> place.role() != ClaimPlace.Role.LOCATION)
                .toList());
        for (String name : decision.after().split(";", -1)) {
            if (!name.isBlank()) {
                kept.add(new ClaimPlace(
                        place(name, decision),
                        ClaimPlace.Role.LOCATION,
                        claim.predicate().span()));
            }
        }
        return kept;
    }

    /** The place of that name. */
    Place place(String name, Decision decision) {
        Place known = named().get(key(name));
        return known != null ? known : unresolved(name, decision);
    }

    private static Place unresolved(String name, Decision decision) {
        return new Place(
                ContentHash.id("p", "OTHER", "", key(name)),
                name.strip(),
                PlaceKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                PlacePrecision.UNRESOLVED,
                List.of(),
                "named by " + decision.by());
    }

    private static Attribution attribution(Claim claim, Decision decision, DatedReading reading) {
        Attribution old = claim.attribution();
        String explanation = "speaker corrected by " + decision.by();
        String name = decision.after().strip();
        if (name.isEmpty()) {
            return new Attribution(Form.NONE, old.stance(), null, null, null, null, List.of(), null, -1, explanation);
        }
        Form form = old.form() == Form.NONE || old.form() == Form.IMPERSONAL ? Form.INDIRECT : old.form();
        return new Attribution(
                form,
                old.stance(),
                speaker(name, claim, reading),
                null,
                old.cue(),
                old.channel(),
                old.via(),
                null,
                old.sentence(),
                explanation);
    }

    /** The actor of the document that bears the name, else the name alone. */
    private static Speaker speaker(String name, Claim claim, DatedReading reading) {
        String text = reading.document().text();
        for (LocalActor actor : reading.reading().actors().actors()) {
            boolean named = actor.name().equalsIgnoreCase(name)
                    || actor.surfaces().stream().anyMatch(name::equalsIgnoreCase);
            if (named && !actor.mentions().isEmpty()) {
                Span mention = actor.mentions().get(0);
                return new Speaker(actor.index(), actor.name(), mention.of(text), mention);
            }
        }
        int at = claim.predicate().span().begin();
        return new Speaker(null, name, "", new Span(at, at));
    }

    private static ClaimStatus status(Decision decision, ClaimStatus old) {
        for (ClaimStatus status : ClaimStatus.values()) {
            if (status.name().equalsIgnoreCase(decision.after().strip())) {
                return status;
            }
        }
        return old;
    }

    /** The label of the fillers that had the label before. */
    private static List<RoleFiller> roles(Claim claim, Decision decision) {
        String after = decision.after().strip().toLowerCase(Locale.ROOT);
        return claim.roles().stream()
                .map(filler -> decision.before().equals(filler.label() == null ? "" : filler.label())
                        ? new RoleFiller(
                                filler.role(),
                                filler.text(),
                                filler.span(),
                                filler.actor(),
                                after.isEmpty() ? null : after)
                        : filler)
                .toList();
    }
}
