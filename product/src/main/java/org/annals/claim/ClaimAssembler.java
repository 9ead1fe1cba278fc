package org.annals.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.actor.LocalActor;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.document.CodePoints;
import org.annals.document.ContentHash;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.SentenceTree;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Puts a claim together from its words: predicate, roles, places, times, stance and status. */
final class ClaimAssembler {
    private static final Set<String> HEDGES = WordList.words(ClaimAssembler.class, "hedges.txt");
    private static final Set<String> FIRST_PERSON = Set.of("we", "i");
    private static final Pattern NOBODY = Pattern.compile(
            "(?:no(?! (?:fewer|less|more|later|earlier|sooner|longer|doubt|matter|other)\\b)|none|nobody|no-one|neither)\\s|nobody$|none$",
            Pattern.CASE_INSENSITIVE);

    private final DocumentReading reading;
    private final TextAnalysis text;
    private final CodePoints codePoints;
    private final ClaimTimes times;
    private final PlaceRoles places;

    ClaimAssembler(DocumentReading reading) {
        this.reading = reading;
        this.text = reading.text();
        this.codePoints = CodePoints.of(text.text());
        this.times = new ClaimTimes(reading);
        this.places = new PlaceRoles(text, reading.places());
    }

    /** The claim of these words, or null where they hold no predicate. */
    @Nullable
    Claim assemble(List<Span> spans, Attribution given, Sentence sentence) {
        Clause main = null;
        Span extent = spans.get(0);
        for (Span span : spans) {
            Clause found = mainClause(sentence, span);
            if (found != null && (main == null || main.subordinator() != null)) {
                main = found;
                extent = span;
            }
        }
        if (given.form() == Form.NONE && !isTold(sentence, extent, main)) {
            return null;
        }
        Predicate predicate = main == null ? nominal(sentence, extent) : verbal(main);
        if (predicate == null) {
            return null;
        }
        Attribution attribution = settleStance(given, sentence, extent, main);
        Quotation quotation = text.quotationAt(extent.begin());
        boolean negative = attribution.stance() == Stance.DENIES
                || attribution.doubts()
                || main != null && (main.has(Clause.Feature.NEGATED) || isOfNobody(main));
        ClaimTime statement = times.statement(given, sentence, spans);
        return new Claim(
                id(predicate),
                reading.document().id(),
                spans,
                spans.stream().map(span -> span.of(text.text())).collect(Collectors.joining(" ")),
                attribution,
                negative,
                status(attribution, main),
                quotation != null && quotation.speech() && quotation.span().contains(extent),
                statement,
                times.event(sentence, extent, main, statement, given.form()),
                predicate,
                roles(sentence, spans, main, predicate),
                placesOf(sentence, spans, main),
                List.of(sentence.index()));
    }

    private List<ClaimPlace> placesOf(Sentence sentence, List<Span> spans, @Nullable Clause main) {
        return spans.stream()
                .flatMap(span -> places.in(sentence, span, main).stream())
                .toList();
    }

    private String id(Predicate predicate) {
        return ContentHash.id(
                "c",
                reading.document().id().value(),
                Integer.toString(codePoints.toCodePoint(predicate.span().begin())),
                Integer.toString(codePoints.toCodePoint(predicate.span().end())));
    }

    /** The first finite clause that is not subordinate within these words; else the first finite one. */
    private @Nullable Clause mainClause(Sentence sentence, Span extent) {
        Clause first = null;
        for (Clause clause : text.clausesOf(sentence)) {
            if (!extent.contains(clause.predicate()) || clause.has(Clause.Feature.NON_FINITE)) {
                continue;
            }
            boolean reduced = isReduced(sentence, clause);
            boolean after = first != null && isReduced(sentence, first);
            if (reduced || after && isRelative(sentence, clause)) {
                first = first == null ? clause : first;
                continue;
            }
            first = first == null || after ? clause : first;
            if (clause.subordinator() == null
                    || clause.firstToken() > 0
                            && sentence.token(clause.firstToken() - 1).span().end() <= extent.begin()) {
                return clause;
            }
        }
        return first;
    }

    /** Whether there is a verb that tells it; not in what a report left over of a sentence. */
    private boolean isTold(Sentence sentence, Span extent, @Nullable Clause main) {
        return main == null
                ? text.clausesOf(sentence).stream()
                        .anyMatch(clause ->
                                extent.contains(clause.predicate()) && SentenceClaimExtractor.isMain(text, clause))
                : !isReduced(sentence, main) || holdsRoot(sentence, extent) && !isBracketed(sentence, main);
    }

    /** "Garran (left) and Venn (right)". */
    private static boolean isBracketed(Sentence sentence, Clause clause) {
        return sentence.token(clause.headToken() - 1).text().equals("(");
    }

    private static boolean holdsRoot(Sentence sentence, Span extent) {
        return sentence.words().stream().anyMatch(word -> word.head() < 0 && extent.contains(word.span()));
    }

    /** "The clerk, seized in a raid, was sent home": a participle that the clause reader took for a verb of its own. */
    private static boolean isReduced(Sentence sentence, Clause clause) {
        int head = clause.headToken();
        if (head < 1
                || clause.subordinator() != null
                || sentence.token(head - 1).tag() == Tag.AUX) {
            return false;
        }
        SentenceTree tree = new SentenceTree(sentence);
        int verb = tree.wordOf(head);
        return verb >= 0
                && tree.relation(verb).equals("acl")
                && tree.word(verb).head() < verb
                && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "aux") < 0;
    }

    private static boolean isRelative(Sentence sentence, Clause clause) {
        SentenceTree tree = new SentenceTree(sentence);
        int verb = tree.wordOf(clause.headToken());
        return verb >= 0 && tree.relation(verb).startsWith("acl");
    }

    private Predicate verbal(Clause clause) {
        return new Predicate(clause.predicate().of(text.text()), clause.lemma(), clause.predicate());
    }

    /** The head of a nominal content: the last noun before its first preposition. */
    private @Nullable Predicate nominal(Sentence sentence, Span extent) {
        Token head = null;
        for (Token token : sentence.tokens()) {
            if (!extent.contains(token.span())) {
                continue;
            }
            if (head != null && token.tag() == Tag.ADP) {
                break;
            }
            if (token.tag() == Tag.NOUN || token.tag() == Tag.PROPN || token.tag() == Tag.VERB) {
                head = token;
            }
        }
        return head == null ? null : new Predicate(head.text(), head.lemma(), head.span());
    }

    private static Attribution settleStance(Attribution given, Sentence sentence, Span extent, @Nullable Clause main) {
        if (given.stance() != Stance.ASSERTS) {
            return given;
        }
        boolean firstPerson = false;
        boolean hedged = false;
        for (Token token : sentence.tokens()) {
            boolean inside = extent.contains(token.span());
            firstPerson |= inside && FIRST_PERSON.contains(token.lower());
            hedged |= inside
                    && HEDGES.contains(token.lower())
                    && !(token.isCapitalised() && token.lower().equals("may"));
        }
        boolean promises =
                firstPerson && given.form() == Form.DIRECT && main != null && main.has(Clause.Feature.FUTURE);
        Stance stance = promises ? Stance.PROMISES : hedged ? Stance.HEDGED : Stance.ASSERTS;
        return stance == Stance.ASSERTS ? given : given.withStance(stance);
    }

    /** "No fighters were freed", "made no arrests"; not "no fewer than nine". */
    private boolean isOfNobody(Clause main) {
        boolean subject = main.subject() != null
                && NOBODY.matcher(main.subject().of(text.text())).lookingAt();
        boolean object = main.object() != null
                && NOBODY.matcher(main.object().of(text.text())).lookingAt();
        return subject || object;
    }

    /** "She said the board would look into it": the future of those who spoke. */
    private boolean isAheadOfReport(Attribution attribution, Clause main) {
        return attribution.form() == Form.INDIRECT
                && main.has(Clause.Feature.MODAL)
                && !main.has(Clause.Feature.PERFECT)
                && main.predicate().of(text.text()).toLowerCase(Locale.ROOT).startsWith("would ");
    }

    private ClaimStatus status(Attribution attribution, @Nullable Clause main) {
        if (attribution.stance() == Stance.DENIES) {
            return ClaimStatus.DENIED;
        }
        if (main != null && (main.has(Clause.Feature.FUTURE) || isAheadOfReport(attribution, main))) {
            return ClaimStatus.PLANNED;
        }
        if (attribution.stance() == Stance.HEDGED) {
            return ClaimStatus.ALLEGED;
        }
        if (attribution.stance() == Stance.PROMISES) {
            return ClaimStatus.PLANNED;
        }
        boolean declared = attribution.stance() == Stance.ANNOUNCES && main == null;
        return declared ? ClaimStatus.DECLARED : ClaimStatus.OCCURRED;
    }

    private List<RoleFiller> roles(Sentence sentence, List<Span> spans, @Nullable Clause main, Predicate predicate) {
        List<RoleFiller> roles = new ArrayList<>(main == null ? List.of() : ofClause(main));
        List<ViolentPhrases.Party> parties = ViolentPhrases.read(
                sentence,
                predicate,
                roles.stream().anyMatch(role -> role.role() == RoleFiller.Role.PATIENT),
                word -> spans.stream().anyMatch(span -> span.overlaps(word)));
        for (ViolentPhrases.Party party : parties) {
            boolean act = party.role() == RoleFiller.Role.INSTRUMENT;
            // "An attack by gunmen killed two": the attack is no one.
            roles.removeIf(known -> act && known.span().overlaps(party.span()));
        }
        for (ViolentPhrases.Party party : parties) {
            boolean known = roles.stream()
                    .anyMatch(role -> role.role() == party.role() && role.span().overlaps(party.span()));
            if (party.label() != null) {
                roles.add(
                        new RoleFiller(party.role(), party.span().of(text.text()), party.span(), null, party.label()));
            } else if (!known) {
                add(roles, party.role(), party.span());
            }
        }
        return roles;
    }

    private List<RoleFiller> ofClause(Clause main) {
        List<RoleFiller> roles = new ArrayList<>();
        boolean passive = main.has(Clause.Feature.PASSIVE);
        boolean suffers = passive || ViolentPhrases.isSuffering(main.lemma());
        add(roles, suffers ? RoleFiller.Role.PATIENT : RoleFiller.Role.AGENT, main.subject());
        add(roles, RoleFiller.Role.PATIENT, main.object());
        add(roles, RoleFiller.Role.AGENT, passive ? main.agent() : null);
        return roles;
    }

    private void add(List<RoleFiller> roles, RoleFiller.Role role, @Nullable Span span) {
        if (span == null) {
            return;
        }
        LocalActor actor = reading.actors().at(span);
        roles.add(new RoleFiller(role, span.of(text.text()), span, actor == null ? null : actor.index(), label(span)));
    }

    /** The common noun that heads a phrase, lower case; null where a proper name does. */
    private @Nullable String label(Span span) {
        Sentence sentence = text.sentenceAt(span.begin());
        Token head = null;
        if (sentence != null) {
            for (Token token : sentence.tokens()) {
                if (!span.contains(token.span())) {
                    continue;
                }
                if (head != null && token.tag() == Tag.ADP) {
                    break;
                }
                head = token.tag() == Tag.NOUN || token.tag() == Tag.PROPN ? token : head;
            }
        }
        return head == null || head.tag() == Tag.PROPN ? null : head.lower();
    }
}
