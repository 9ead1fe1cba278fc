package org.annals.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.attribution.Stance;
import org.annals.dating.AnchoredTime;
import org.annals.dating.DocumentDating;
import org.annals.document.Change;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.PieceList;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Settles the clocks of claims and figures once their documents are dated. */
public final class ClaimDater implements ClaimDating {
    private static final Set<String> PLANNING = WordList.words(DocumentDating.class, "planning-words.txt");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    @Override
    public List<DatedReading> date(List<DocumentReading> readings, List<DocumentDating> datings) {
        List<DatedReading> dated = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            dated.add(date(readings.get(i), datings.get(i)));
        }
        return dated;
    }

    @Override
    public ClaimDating remembering() {
        return new Remembering();
    }

    /** Keeps the readings as dated last. */
    private static final class Remembering implements ClaimDating {
        private static final Comparator<DatedReading> BY_DOCUMENT =
                Comparator.comparing(reading -> reading.document().id());

        private List<DatedReading> last = List.of();
        private PieceList<DatedReading> pieces = PieceList.none();

        // What comes again as the same object is unchanged; comparing contents would cost more than dating anew.
        @SuppressWarnings("ReferenceEquality")
        @Override
        public List<DatedReading> date(List<DocumentReading> readings, List<DocumentDating> datings) {
            List<DatedReading> now = new ArrayList<>();
            List<DatedReading> gone = new ArrayList<>();
            List<DatedReading> come = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < readings.size(); i++) {
                DocumentReading reading = readings.get(i);
                while (at < last.size() && last.get(at).reading() != reading && isUpTo(last.get(at), reading)) {
                    gone.add(last.get(at++));
                }
                DatedReading known = at < last.size() && last.get(at).reading() == reading ? last.get(at++) : null;
                if (known != null && known.dating() == datings.get(i)) {
                    now.add(known);
                    continue;
                }
                if (known != null) {
                    gone.add(known);
                }
                DatedReading one = ClaimDater.date(reading, datings.get(i));
                come.add(one);
                now.add(one);
            }
            gone.addAll(last.subList(at, last.size()));
            last = now;
            pieces = pieces.after(
                    new Change<>(gone, come),
                    BY_DOCUMENT,
                    one -> one.document().id().value());
            return pieces;
        }

        private static boolean isUpTo(DatedReading one, DocumentReading reading) {
            return one.document().id().compareTo(reading.document().id()) <= 0;
        }

        @Override
        public ClaimDating remembering() {
            return new Remembering();
        }
    }

    private static DatedReading date(DocumentReading reading, DocumentDating dating) {
        if (!reading.document().id().equals(dating.document())) {
            throw new IllegalArgumentException("reading and dating must be of one document, got "
                    + reading.document().id() + " and " + dating.document());
        }
        Map<Span, AnchoredTime> times = new HashMap<>();
        dating.times().forEach(time -> times.putIfAbsent(time.expression().span(), time));
        List<DatedClaim> claims = new ArrayList<>();
        Map<String, DatedClaim> byId = new HashMap<>();
        for (Claim claim : reading.claims()) {
            DatedClaim settled = settle(claim, times, dating.published());
            claims.add(settled);
            byId.put(claim.id(), settled);
        }
        List<DatedFigure> figures = new ArrayList<>();
        for (ClaimFigure figure : reading.figures()) {
            figures.add(new DatedFigure(figure, asOf(figure.figure(), byId.get(figure.claim()), times)));
        }
        return new DatedReading(reading, dating, claims, figures);
    }

    private static DatedClaim settle(Claim claim, Map<Span, AnchoredTime> times, @Nullable Dated published) {
        Dated said = settle(claim.statementTime(), times);
        Dated happened = settle(claim.eventTime(), times);
        boolean over = claim.status() == ClaimStatus.OCCURRED && !isAhead(claim);
        boolean other = over && isAfter(happened, published)
                || claim.status() == ClaimStatus.PLANNED
                        && claim.attribution().stance() != Stance.PROMISES
                        && isBefore(happened, said == null ? published : said);
        return new DatedClaim(claim, isAfter(said, published) ? null : said, other ? null : happened);
    }

    /** "It would look into the killing of four years ago": what is ahead of those who tell it has no day behind them. */
    private static boolean isBefore(@Nullable Dated told, @Nullable Dated said) {
        LocalDate last = told == null ? null : told.date().latest();
        LocalDate first = said == null ? null : said.date().earliest();
        return first != null && last != null && last.isBefore(first);
    }

    /** "She plans to visit the valley on Friday", "the dam was expected to open". */
    private static boolean isAhead(Claim claim) {
        Matcher word = WORD.matcher(claim.text().toLowerCase(Locale.ROOT));
        String before = "";
        while (word.find()) {
            // "as previously planned", "as expected": what came about so.
            boolean so = before.equals("as") || before.equals("previously");
            if (PLANNING.contains(word.group())
                    && !so
                    && !(word.group().equals("set") && !leadsOn(claim.text(), word.end()))) {
                return true;
            }
            before = word.group();
        }
        return false;
    }

    /** "Is set to open", "set for Friday"; not "a record set on Friday". */
    private static boolean leadsOn(String text, int at) {
        return text.startsWith(" to ", at) || text.startsWith(" for ", at);
    }

    /** What an article tells as said or done was so when it appeared; a day more is left for where clocks differ. */
    private static boolean isAfter(@Nullable Dated told, @Nullable Dated published) {
        LocalDate first = told == null ? null : told.date().earliest();
        LocalDate last = published == null ? null : published.date().latest();
        return first != null && last != null && first.isAfter(last.plusDays(1));
    }

    private static @Nullable Dated settle(ClaimTime time, Map<Span, AnchoredTime> times) {
        AnchoredTime anchored = time.expression() == null ? null : times.get(time.expression());
        Dated dated = anchored == null ? null : anchored.dated();
        if (dated == null) {
            return null;
        }
        return switch (time.relation()) {
            case AT -> withReason(dated, dated.date(), time.explanation());
            case ON_THE_DAY -> withReason(dated, wholeDay(dated.date()), time.explanation());
            case ON_OR_BEFORE -> onOrBefore(dated, dated.date().latest(), time.explanation());
            case SINCE -> withReason(dated, dated.date().since(), time.explanation());
            case OVERNIGHT -> overnight(dated, time.explanation());
            case NONE -> null;
        };
    }

    private static Edtf wholeDay(Edtf date) {
        LocalDate day = date.earliest();
        return day != null && date.isDay() ? Edtf.day(day) : date;
    }

    private static @Nullable Dated onOrBefore(Dated dated, @Nullable LocalDate day, String why) {
        return day == null ? null : withReason(dated, Edtf.onOrBefore(day), why);
    }

    private static @Nullable Dated overnight(Dated dated, String why) {
        LocalDate day = dated.date().isDay() ? dated.date().latest() : null;
        return day == null ? null : withReason(dated, Edtf.oneOf(List.of(day.minusDays(1), day)), why);
    }

    private static Dated withReason(Dated dated, Edtf date, String why) {
        String explanation = dated.explanation().isEmpty() ? why : why + "; " + dated.explanation();
        return new Dated(date, dated.basis(), explanation, dated.document(), dated.span());
    }

    /** The figure's own date; a running total otherwise counts up to the day it was stated. */
    private static @Nullable Dated asOf(Figure figure, @Nullable DatedClaim claim, Map<Span, AnchoredTime> times) {
        AnchoredTime own = figure.asOf() == null ? null : times.get(figure.asOf());
        if (own != null) {
            return own.dated();
        }
        boolean total = figure.kind() == Figure.CountKind.CUMULATIVE && claim != null;
        return total && claim != null ? claim.statementDate() : null;
    }
}
