package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Region;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * Who copied from whom is said only on evidence: the agency that the others credit, or a stamp earlier than all others.
 * Length says nothing: a carrier shortens an agency's copy, and an agency lengthens its own.
 */
/** Which of several versions of one text is taken to be the first. */
final class CarrierOrder {
    private static final int DAY = 10;
    private static final int MINUTE = 16;

    private CarrierOrder() {}

    /** The first version and why. */
    record First(DocumentId document, String explanation) {}

    private record Stamped(Document document, String stamp) {}

    /** Whether both credit the same agency, or one outlet puts both out under one dateline. */
    static boolean haveOneDesk(Document a, Document b) {
        String outlet = a.metadata().outlet();
        String place = datelinePlace(a);
        return haveOneAgency(a, b)
                || outlet != null
                        && outlet.equals(b.metadata().outlet())
                        && !place.isEmpty()
                        && place.equals(datelinePlace(b));
    }

    private static String datelinePlace(Document document) {
        List<Region> datelines = document.regions(Region.Kind.DATELINE);
        String words = datelines.isEmpty() ? "" : datelines.get(0).span().of(document.text());
        int end = 0;
        while (end < words.length()
                && (Character.isLetter(words.charAt(end)) || " .'’-".indexOf(words.charAt(end)) >= 0)) {
            end++;
        }
        return words.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean haveOneAgency(Document a, Document b) {
        String agency = a.metadata().agency();
        return agency != null && agency.equals(b.metadata().agency());
    }

    static @Nullable First first(List<TextAnalysis> texts) {
        List<Document> documents = texts.stream().map(TextAnalysis::document).toList();
        First own = agencysOwn(documents);
        return own != null ? own : earliest(documents);
    }

    /** The one document that the agency itself put out, where all others credit it. */
    private static @Nullable First agencysOwn(List<Document> documents) {
        List<Document> own =
                documents.stream().filter(CarrierOrder::isAgencysOwn).toList();
        if (own.size() != 1) {
            return null;
        }
        Document first = own.get(0);
        boolean credited = documents.stream()
                .filter(document -> !document.id().equals(first.id()))
                .allMatch(document -> haveOneAgency(document, first));
        String why = first.sourceId() + " is taken for the first: the others credit "
                + first.metadata().agency() + ", which put it out";
        return credited ? new First(first.id(), why) : null;
    }

    private static boolean isAgencysOwn(Document document) {
        String outlet = document.metadata().outlet();
        String agency = document.metadata().agency();
        return outlet != null
                && agency != null
                && outlet.strip().toLowerCase(Locale.ROOT).equals(agency.toLowerCase(Locale.ROOT));
    }

    /** The document whose stamp is earlier than all others, as far as all have one. */
    private static @Nullable First earliest(List<Document> documents) {
        List<Stamped> stamped = new ArrayList<>();
        for (Document document : documents) {
            String stamp = stamp(document.metadata().published());
            if (stamp == null) {
                return null;
            }
            stamped.add(new Stamped(document, stamp));
        }
        stamped.sort(Comparator.comparing(Stamped::stamp));
        Stamped first = stamped.get(0);
        Stamped second = stamped.get(1);
        int common = Math.min(first.stamp.length(), second.stamp.length());
        if (first.stamp.substring(0, common).compareTo(second.stamp.substring(0, common)) >= 0) {
            return null;
        }
        String why =
                first.document.sourceId() + " is taken for the first: its stamp " + first.stamp + " is the earliest";
        return new First(first.document.id(), why);
    }

    /** An ISO day, or day and minute in UTC or without zone, as a string that sorts by time; null for anything else. */
    private static @Nullable String stamp(@Nullable String published) {
        if (published == null || published.length() < DAY || published.charAt(4) != '-' || published.charAt(7) != '-') {
            return null;
        }
        boolean minutes = published.length() >= MINUTE && published.charAt(DAY) == 'T' && published.endsWith("Z");
        return published.substring(0, minutes ? MINUTE : DAY);
    }
}
