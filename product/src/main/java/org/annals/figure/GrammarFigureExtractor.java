package org.annals.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.annals.language.NameMention;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/*
 * One pass over the tokens of each sentence reads numbers, guards against those that count nothing, and reads the noun
 * phrase after each; the outcome comes from cue words around that phrase, else from a neighbouring figure. A number
 * without an outcome is left out: most of them do not bear on the story.
 */
/** Finds figures with a grammar of numbers and cue words from data files. */
public final class GrammarFigureExtractor implements FigureExtractor {
    /** Longer runs are tables or broken text, and rules that look over a sentence would take too long there. */
    private static final int LONGEST_SENTENCE = 600;

    private final NumberReader numbers = new NumberReader();
    private final CountedPhraseReader phrases = new CountedPhraseReader(numbers);
    private final CountGuard guard = new CountGuard();
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,2}");
    private static final Pattern HUNDREDS = Pattern.compile("\\d{3}");

    private final Set<String> belonging = WordList.words(GrammarFigureExtractor.class, "belonging-nouns.txt");
    private final OutcomeFinder outcomes = new OutcomeFinder();
    private final PenaltyReader penalties = new PenaltyReader();
    private final CountedKinds kinds = new CountedKinds();
    private final OutcomeInheritance inheritance = new OutcomeInheritance(kinds);
    private final CountKindJudge judge = new CountKindJudge();
    private final ScopeReader scopes = new ScopeReader();
    private final PhraseList allKilled = new PhraseList("all-killed.txt");
    private final Map<String, Outcome> moneyCues = new LinkedHashMap<>();

    public GrammarFigureExtractor() {
        WordList.table(GrammarFigureExtractor.class, "money-cues.tsv")
                .forEach((word, columns) -> moneyCues.put(word, Outcome.valueOf(columns.get(1))));
    }

    @Override
    public List<Figure> extract(TextAnalysis text, List<TimeExpression> times, List<PlaceMention> places) {
        Map<Integer, List<TimeExpression>> timesOf = new HashMap<>();
        for (TimeExpression time : times) {
            timesOf.computeIfAbsent(time.sentence(), sentence -> new ArrayList<>())
                    .add(time);
        }
        List<Words> sentences = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            // A headline makes no claim, but a list under it goes on with its count.
            if (sentence.size() > LONGEST_SENTENCE) {
                continue;
            }
            if (sentence.section() == Section.BODY || sentence.section() == Section.TITLE) {
                sentences.add(new Words(sentence, timesOf.getOrDefault(sentence.index(), List.of())));
            }
        }
        SpanWindow<NameMention> names = new SpanWindow<>(text.names(), NameMention::span);
        List<FigureDraft> drafts = new ArrayList<>();
        for (Words words : sentences) {
            drafts.addAll(drafts(words, names));
        }
        inheritance.apply(drafts);
        for (FigureDraft draft : drafts) {
            fallBack(draft);
        }
        Figure.CountKind subject = judge.subject(sentences);
        SpanWindow<PlaceMention> located = new SpanWindow<>(places, PlaceMention::span);
        List<Figure> figures = new ArrayList<>();
        for (FigureDraft draft : drafts) {
            Figure figure = figure(draft, subject, timesOf, located, text.text());
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    private List<FigureDraft> drafts(Words words, SpanWindow<NameMention> names) {
        List<FigureDraft> drafts = new ArrayList<>();
        List<Span> nameSpans = names.within(words.sentence().span()).stream()
                .map(NameMention::span)
                .toList();
        int i = 0;
        while (i < words.size()) {
            NumberPhrase term = penalties.compound(words, i);
            if (term != null) {
                drafts.add(term(words, term));
                i++;
                continue;
            }
            NumberPhrase number = numbers.read(words, i);
            if (number == null) {
                i++;
                continue;
            }
            FigureDraft draft = draft(words, number, nameSpans);
            if (draft != null) {
                drafts.add(draft);
            }
            i = Math.max(i + 1, number.to());
        }
        return drafts;
    }

    private @Nullable FigureDraft draft(Words words, NumberPhrase number, List<Span> names) {
        CountedPhrase phrase = phrases.read(words, number);
        if (isSplit(words, number) || isWhole(words, number)) {
            return null;
        }
        if (penalties.isDuration(words, number)) {
            return penalty(words, number);
        }
        int tollNoun = number.currency() == null ? outcomes.tolls().noun(words, number.from()) : -1;
        boolean toll = tollNoun >= 0;
        if (guard.rejects(words, number, phrase, names, toll)) {
            return null;
        }
        CountedPhrase named = toll && !phrase.hasHead() ? outcomes.tolls().counted(words, tollNoun) : phrase;
        FigureDraft draft = new FigureDraft(words, number, phrase, named, toll);
        if (number.currency() != null) {
            draft.unit = number.currency();
            draft.outcome = money(words, number, phrase);
            return draft;
        }
        draft.finding = outcomes.find(words, number, phrase);
        if (draft.finding != null) {
            draft.outcome = kinds.fitted(draft, draft.finding.outcome());
        } else if (toll && kinds.isLegal(draft)) {
            // "the number of lawsuits had climbed to 1987"
            draft.outcome = Outcome.OPENED;
        }
        return draft;
    }

    /** "13 members of two families": the families are not counted among the members. */
    private boolean isWhole(Words words, NumberPhrase number) {
        int of = number.from() - 1;
        return of >= 2
                && words.lower(of).equals("of")
                && belonging.contains(words.lower(of - 1))
                && numbers.read(words, of - 2) != null;
    }

    /** "More than 1, 650", as some papers write a thousand: neither half is a count. */
    private static boolean isSplit(Words words, NumberPhrase number) {
        int last = number.to() - 1;
        boolean first = number.to() + 1 < words.size()
                && words.lower(number.to()).equals(",")
                && THOUSANDS.matcher(words.lower(last)).matches()
                && HUNDREDS.matcher(words.lower(number.to() + 1)).matches();
        boolean second = number.from() >= 2
                && words.lower(number.from() - 1).equals(",")
                && THOUSANDS.matcher(words.lower(number.from() - 2)).matches()
                && HUNDREDS.matcher(words.lower(number.from())).matches();
        return first || second;
    }

    private FigureDraft term(Words words, NumberPhrase number) {
        FigureDraft draft = new FigureDraft(words, number, CountedPhrase.none(number.to()));
        draft.outcome = Outcome.SENTENCED;
        draft.unit = penalties.unit(words, number.number());
        return draft;
    }

    private @Nullable FigureDraft penalty(Words words, NumberPhrase number) {
        Outcome outcome = penalties.outcome(words, number);
        if (outcome == null) {
            return null;
        }
        int to = number.to() + 1;
        CountedPhrase phrase = new CountedPhrase(number.to(), to, to - 1, "", CountedPhrase.Part.NONE, -1);
        FigureDraft draft = new FigureDraft(words, number, phrase);
        draft.outcome = outcome;
        draft.unit = words.lower(number.to());
        return draft;
    }

    private @Nullable Outcome money(Words words, NumberPhrase number, CountedPhrase phrase) {
        OutcomeFinder.Finding finding = outcomes.find(words, number, phrase);
        if (finding != null && finding.outcome() == Outcome.SEIZED) {
            return Outcome.SEIZED;
        }
        for (int i = 0; i < words.size(); i++) {
            Outcome outcome = moneyCues.get(words.lower(i));
            if (outcome != null) {
                return outcome;
            }
        }
        return null;
    }

    /** Takes the outcome that the whole sentence is about where the words around a count of people say none. */
    private void fallBack(FigureDraft draft) {
        if (draft.outcome == Outcome.ABOARD && allKilled.isIn(draft.words)) {
            draft.outcome = Outcome.KILLED;
        }
        boolean people = draft.phrase.hasHead() || draft.number.from() < draft.number.number();
        if (draft.outcome == null
                && draft.unit == null
                && people
                && kinds.isPeople(draft)
                && allKilled.isIn(draft.words)) {
            draft.outcome = Outcome.KILLED;
        }
        boolean whole = OutcomeInheritance.isOfWhole(draft);
        if (whole || draft.outcome != null || draft.unit != null || !draft.phrase.hasHead() || draft.number.isOne()) {
            return;
        }
        if (kinds.isMilitary(draft) && isPresent(draft)) {
            draft.outcome = Outcome.DEPLOYED;
            return;
        }
        Outcome shared = kinds.isPeople(draft) ? outcomes.shared(draft.words) : null;
        if (shared != null) {
            draft.outcome = kinds.fitted(draft, shared);
        }
    }

    /** "there are about 90 soldiers in the valley". */
    private static boolean isPresent(FigureDraft draft) {
        int before = draft.number.from() - 1;
        return draft.words.isBe(before) && draft.words.lower(before - 1).equals("there");
    }

    private @Nullable Figure figure(
            FigureDraft draft,
            Figure.CountKind subject,
            Map<Integer, List<TimeExpression>> times,
            SpanWindow<PlaceMention> places,
            String text) {
        Outcome outcome = draft.outcome;
        if (outcome == null || draft.isTitle() || isIdle(draft)) {
            return null;
        }
        Span span = draft.span();
        Span sentence = draft.words.sentence().span();
        FigureDraft whole = draft.partOf;
        List<TimeExpression> nearTimes =
                times.getOrDefault(draft.words.sentence().index(), List.of());
        Figure.CountKind kind = scopes.isRunning(draft, nearTimes)
                ? Figure.CountKind.CUMULATIVE
                : judge.judge(draft, outcome, subject, scopes.isOfADay(draft, nearTimes));
        return new Figure(
                span,
                span.of(text),
                draft.number.min(),
                draft.number.max(),
                draft.number.approximate(),
                unit(draft),
                outcome,
                draft.unit == null ? group(draft, text) : null,
                kind,
                scopes.scope(draft, places.within(sentence), text),
                scopes.asOf(draft, kind, nearTimes),
                whole == null || whole.outcome == null ? null : whole.span());
    }

    /** Who is counted: of "19 of them were guards" the guards. */
    private @Nullable String group(FigureDraft draft, String text) {
        Words words = draft.words;
        int be = draft.phrase.to();
        if (draft.phrase.part() == CountedPhrase.Part.PRONOUN && !draft.phrase.hasHead() && words.isBe(be)) {
            CountedPhrase who = CountedPhraseReader.nouns(words, be + 1);
            boolean people = who.hasHead() && kinds.isPeople(new FigureDraft(words, draft.number, who));
            if (people) {
                return who.groupIn(words, text);
            }
        }
        return draft.named.groupIn(words, text);
    }

    /** "one of the divers who drowned", "no stone unturned": a number without the weight of a count. */
    private boolean isIdle(FigureDraft draft) {
        if (draft.number.isZero()) {
            boolean part = draft.phrase.isPart()
                    && draft.finding != null
                    && draft.finding.strength() != OutcomeFinder.Strength.MAIN;
            boolean thing = draft.phrase.hasHead() && !kinds.isPeople(draft) && !outcomes.isPersonNoun(draft);
            return thing || part || draft.finding == null || !isHarm(draft.finding.outcome());
        }
        if (draft.outcome == Outcome.OTHER && draft.unit == null && !kinds.isPeople(draft) && !kinds.isThing(draft)) {
            return true;
        }
        boolean weak = draft.finding == null || draft.finding.strength() == OutcomeFinder.Strength.MODIFIER;
        boolean copular = draft.words.isBe(draft.number.from() - 1);
        return draft.number.isOne()
                && draft.words.lower(draft.number.number()).equals("one")
                && (copular || weak && draft.partOf == null || isPronoun(draft));
    }

    /** "get a new one". */
    private static boolean isPronoun(FigureDraft draft) {
        Words words = draft.words;
        int before = draft.number.from() - 1;
        boolean bare = !draft.phrase.hasHead() && !draft.phrase.isPart();
        return bare && (words.is(before, Tag.ADJ) || words.is(before, Tag.DET));
    }

    private static boolean isHarm(Outcome outcome) {
        return switch (outcome) {
            case KILLED, INJURED, MISSING, ABDUCTED, DETAINED -> true;
            default -> false;
        };
    }

    private String unit(FigureDraft draft) {
        if (draft.unit != null) {
            return draft.unit;
        }
        FigureDraft antecedent = draft.antecedent;
        if (antecedent != null && !draft.hasHead()) {
            return unit(antecedent);
        }
        if (kinds.isPeople(draft)) {
            return "people";
        }
        return draft.headLower().toLowerCase(Locale.ROOT);
    }
}
