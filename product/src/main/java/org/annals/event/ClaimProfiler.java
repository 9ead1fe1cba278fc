package org.annals.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.ActorKind;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.claim.RoleFiller;
import org.annals.document.Dated;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/** Makes the profiles of claims that the linker compares. */
final class ClaimProfiler {
    /** What a toll counts. */
    private static final Set<Outcome> COSTS =
            Set.of(Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.DETAINED, Outcome.DISPLACED);

    static final Set<String> DURATIONS = WordList.words(Figure.class, "duration-units.txt");

    private static final Pattern FIRST_WORD_END = Pattern.compile("[ ,]");

    private static final Pattern SLASH = Pattern.compile("/");

    /** Events of PLOVER, from conflict in matter to cooperation in matter. */
    private static final List<String> KINDS = List.of(
            "ASSAULT",
            "COERCE",
            "MOBILIZE",
            "PROTEST",
            "SANCTION",
            "THREATEN",
            "REJECT",
            "ACCUSE",
            "REQUEST",
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "RETREAT",
            "COOPERATE",
            "AID");

    private static final Set<String> STOP_LEMMAS = WordList.words(ClaimProfiler.class, "stop-lemmas.txt");

    private final TriggerLexicon triggers;
    private final ActTyper typer;
    private final WordVectors vectors;
    private final WordSenses senses;
    private final Happenings happenings = new Happenings();

    ClaimProfiler(TriggerLexicon triggers, WordVectors vectors, WordSenses senses) {
        this.triggers = triggers;
        this.typer = new ActTyper(triggers);
        this.vectors = vectors;
        this.senses = senses;
    }

    /** The profiles of the document's claims, in their order. */
    List<ClaimProfile> profiles(ClaimSource source) {
        DatedReading reading = source.reading();
        Map<String, Set<ClaimProfile.FigureKey>> figures = new HashMap<>();
        Set<String> tolls = new HashSet<>();
        for (DatedFigure dated : reading.figures()) {
            Figure figure = dated.figure().figure();
            if (figure.kind() == Figure.CountKind.CUMULATIVE
                    && COSTS.contains(figure.outcome())
                    && !DURATIONS.contains(figure.unit())) {
                tolls.add(dated.figure().claim());
            }
            figures.computeIfAbsent(dated.figure().claim(), key -> new HashSet<>())
                    .add(new ClaimProfile.FigureKey(
                            figure.min(), figure.max(), figure.outcome().word(), figure.unit()));
        }
        List<ClaimProfile> profiles = new ArrayList<>();
        MentionReader mentions = new MentionReader(
                reading.reading().text(),
                reading.reading().times(),
                reading.reading().places(),
                vectors,
                senses,
                triggers);
        for (DatedClaim claim : reading.claims()) {
            profiles.add(profile(
                    source, claim, figures.getOrDefault(claim.id(), Set.of()), tolls.contains(claim.id()), mentions));
        }
        return profiles;
    }

    /** The same, given the profiles of the same reading in another pile; one whose ties are the same is the same object. */
    List<ClaimProfile> profiles(ClaimSource source, List<ClaimProfile> before) {
        List<ClaimProfile> profiles = new ArrayList<>();
        for (ClaimProfile profile : before) {
            ClaimProfile.Ties ties = ties(source, profile.claim().claim());
            profiles.add(ties.equals(profile.ties()) ? profile : judged(source, profile, ties));
        }
        return profiles;
    }

    private ClaimProfile judged(ClaimSource source, ClaimProfile profile, ClaimProfile.Ties ties) {
        HappeningFeatures.Context context = context(source, profile, ties);
        float[] seen = happenings.seen(profile.claim(), context);
        return profile.with(
                ties,
                happenings.tells(profile.claim(), context, seen),
                happenings.clearness(profile.claim(), context, seen));
    }

    /** What the model of happenings sees of a claim. */
    float[] happening(ClaimSource source, ClaimProfile profile) {
        return happenings.seen(profile.claim(), context(source, profile, profile.ties()));
    }

    private HappeningFeatures.Context context(ClaimSource source, ClaimProfile profile, ClaimProfile.Ties ties) {
        TextAnalysis text = source.reading().reading().text();
        Claim claim = profile.claim().claim();
        String trigger = profile.trigger();
        return new HappeningFeatures.Context(
                text,
                profile.published(),
                Predication.of(text, claim),
                trigger == null ? null : triggerSpan(claim, tokens(text, claim), trigger),
                kind(profile),
                profile.isCounted(),
                profile.figures().size(),
                !ties.passages().isEmpty(),
                HappeningFeatures.isLongAgo(profile.claim(), profile.published()) && !source.looksBack());
    }

    /** From conflict in matter (1) over words to cooperation; 0 if nothing names the kind. */
    private static int kind(ClaimProfile profile) {
        ActTyper.Act act = profile.act();
        String eventClass = profile.eventClass();
        String kind = eventClass == null ? act == null ? "" : act.event() : SLASH.split(eventClass, 2)[0];
        return 1 + KINDS.indexOf(kind);
    }

    private static ClaimProfile.Ties ties(ClaimSource source, Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return new ClaimProfile.Ties(
                passages(source, claim),
                speaker == null ? null : source.idOf(speaker.actor()),
                actors(source, claim),
                patients(source, claim));
    }

    private static Span triggerSpan(Claim claim, List<Token> tokens, @Nullable String trigger) {
        if (trigger == null || trigger.equals(claim.predicate().lemma())) {
            return claim.predicate().span();
        }
        for (Token token : tokens) {
            if (token.lemma().equals(trigger)) {
                return token.span();
            }
        }
        return claim.predicate().span();
    }

    private ActTyper.@Nullable Act act(TextAnalysis text, Claim claim) {
        Sentence sentence = text.sentenceAt(claim.predicate().span().begin());
        return sentence == null ? null : typer.type(sentence.words(), word -> claim.overlaps(word.span()));
    }

    private static Set<String> actors(ClaimSource source, Claim claim) {
        Set<String> ids = new LinkedHashSet<>();
        for (RoleFiller filler : claim.roles()) {
            String id = source.idOf(filler.actor());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Set<String> patients(ClaimSource source, Claim claim) {
        Set<String> ids = new LinkedHashSet<>();
        for (RoleFiller filler : claim.roles()) {
            boolean named = filler.role() == RoleFiller.Role.PATIENT
                    && filler.actor() != null
                    && source.reading()
                                    .reading()
                                    .actors()
                                    .actors()
                                    .get(filler.actor())
                                    .kind()
                            == ActorKind.PERSON;
            String id = named ? source.idOf(filler.actor()) : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Dictionary forms, without what tells a date. */
    private static Set<String> contentWords(DatedReading reading, Claim claim, List<Token> tokens) {
        Set<String> words = new LinkedHashSet<>();
        List<Span> times = reading.reading().times().stream()
                .map(time -> time.span())
                .filter(claim.extent()::overlaps)
                .toList();
        for (Token token : tokens) {
            boolean content = token.tag() == Tag.NOUN
                    || token.tag() == Tag.PROPN
                    || token.tag() == Tag.VERB
                    || token.tag() == Tag.ADJ
                    || token.tag() == Tag.NUM;
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            boolean date = times.stream().anyMatch(time -> time.contains(token.span()));
            if (content && !date && !STOP_LEMMAS.contains(lemma)) {
                words.add(lemma);
            }
        }
        return words;
    }

    private ClaimProfile profile(
            ClaimSource source,
            DatedClaim dated,
            Set<ClaimProfile.FigureKey> figures,
            boolean toll,
            MentionReader mentions) {
        DatedReading reading = source.reading();
        Claim claim = dated.claim();
        List<Token> tokens = tokens(reading.reading().text(), claim);
        Set<String> words = contentWords(reading, claim, tokens);
        Predication predication = Predication.of(reading.reading().text(), claim);
        String trigger = trigger(claim, predication, tokens);
        String kind = trigger == null ? null : triggers.eventClass(trigger);
        if (trigger != null) {
            // "completion" and "completed" are one word here, "seizure" and "seized" too.
            words.remove(trigger);
            words.add(String.valueOf(kind));
        }
        Set<String> places = new LinkedHashSet<>();
        for (ClaimPlace place : claim.places()) {
            places.add(place.place().id());
        }
        ClaimProfile.Ties ties = ties(source, claim);
        ClaimProfile.Own own = new ClaimProfile.Own(
                published(reading),
                words,
                trigger,
                kind,
                places,
                Scene.of(claim),
                figures,
                toll,
                mentions.read(claim, triggerSpan(claim, tokens, trigger)),
                FIRST_WORD_END.split(claim.text(), 2)[0].toLowerCase(Locale.ROOT),
                Sufferer.of(claim),
                act(reading.reading().text(), claim));
        ClaimMarks marks = new ClaimMarks(
                Marks.of(words),
                Marks.of(places),
                Marks.of(figures),
                Mention.mark(kind == null ? "" : kind),
                Marks.NONE,
                Marks.NONE,
                Mention.NOTHING);
        ClaimProfile profile = new ClaimProfile(new ClaimProfile.Content(dated, own, ties, marks.with(ties)));
        return judged(source, profile, ties);
    }

    private static @Nullable LocalDate published(DatedReading reading) {
        Dated published = reading.dating().published();
        return published == null || !published.date().isDay()
                ? null
                : published.date().earliest();
    }

    private static List<Token> tokens(TextAnalysis text, Claim claim) {
        List<Token> tokens = new ArrayList<>();
        for (int index : claim.sentences()) {
            Sentence sentence = text.sentences().get(index);
            for (Token token : sentence.tokens()) {
                if (claim.contains(token.span())) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    /**
     * The main predicate, alone or with the word after it ("open fire"), if it is a trigger; else the first verb of what the claim
     * says that is one, alone or so; else the first noun of it.
     */
    private @Nullable String trigger(Claim claim, Predication predication, List<Token> tokens) {
        String noun = null;
        String verb = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!predication.isCore(token.span())) {
                continue;
            }
            String fires = token.tag() == Tag.VERB ? firing(tokens, i) : null;
            if (fires != null && token.span().overlaps(claim.predicate().span())) {
                return fires;
            }
            verb = verb == null ? fires : verb;
            boolean named = token.tag() == Tag.NOUN && triggers.isNounTrigger(token.lemma());
            noun = noun == null && named ? token.lemma() : noun;
        }
        if (triggers.isVerbTrigger(claim.predicate().lemma())) {
            return claim.predicate().lemma();
        }
        return verb == null ? noun : verb;
    }

    private @Nullable String firing(List<Token> tokens, int at) {
        String lemma = tokens.get(at).lemma();
        if (at + 1 < tokens.size()
                && triggers.isTrigger(lemma + " " + tokens.get(at + 1).lemma())) {
            return lemma + " " + tokens.get(at + 1).lemma();
        }
        return triggers.isVerbTrigger(lemma) ? lemma : null;
    }

    private static Set<String> passages(ClaimSource source, Claim claim) {
        Set<String> names = new LinkedHashSet<>();
        Span extent = claim.extent();
        for (TellingPassage passage : source.passages()) {
            int shared = passage.span().shared(extent);
            if (shared * 2 >= extent.length()
                    || shared * 10 >= passage.span().length() * 8 && shared * 3 >= extent.length()) {
                names.add(passage.name());
            }
        }
        return names;
    }
}
