package org.annals.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.LateList;
import org.annals.document.Span;
import org.annals.identity.ActorRegistry;
import org.annals.identity.ArticleChanges;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/** Makes the accounts of documents, and keeps them for the next time. */
final class AccountReader {
    private static final int FEWEST_QUOTED = 3;

    private final Map<DocumentId, Kept> kept = new HashMap<>();
    private final ArticleChanges changes = new ArticleChanges();

    /** The accounts of a document. */
    private record Kept(List<Account> accounts) {
        Kept {
            accounts = LateList.of(accounts);
        }
    }

    /** The accounts that are no more, and those that are new. */
    record Moved(List<Account> gone, List<Account> come) {}

    /** The accounts of one document as they were read last. */
    List<Account> of(DocumentId document) {
        Kept known = kept.get(document);
        return known == null ? List.of() : known.accounts;
    }

    /** Reads what has changed of a pile. */
    Moved read(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        List<Account> gone = new ArrayList<>();
        List<Account> come = new ArrayList<>();
        ArticleChanges.Found found = changes.follow(readings, actors, reuse);
        for (DatedReading reading : found.touched()) {
            Kept one = new Kept(
                    read(reading, actors, reuse.telling(reading.document().id())));
            Kept known = kept.put(reading.document().id(), one);
            come.addAll(one.accounts);
            if (known != null) {
                gone.addAll(known.accounts);
            }
        }
        for (DocumentId id : found.gone()) {
            Kept left = kept.remove(id);
            gone.addAll(left == null ? List.of() : left.accounts);
        }
        return new Moved(gone, come);
    }

    private static List<Account> read(DatedReading reading, ActorRegistry actors, List<TellingPassage> passages) {
        LocalDate published = day(reading.dating().published());
        return reading.claims().stream()
                .map(dated -> account(reading, dated, actors, published, passages))
                .toList();
    }

    private static Account account(
            DatedReading reading,
            DatedClaim dated,
            ActorRegistry actors,
            @Nullable LocalDate published,
            List<TellingPassage> passages) {
        Claim claim = dated.claim();
        Speaker speaker = claim.attribution().speaker();
        String actor = speaker == null ? null : actors.idOf(claim.document(), speaker.actor());
        String voice = null;
        String description = null;
        boolean named = false;
        if (speaker != null) {
            named = Character.isUpperCase(speaker.name().codePointAt(0));
            String name = speaker.name().toLowerCase(Locale.ROOT);
            String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            description =
                    named ? null : "phrase " + one + " " + claim.document().value();
            voice = actor != null ? actor : named ? "name " + name : description;
        }
        return new Account(Account.Content.of(
                claim,
                new Account.Voice(voice, description, named, actor),
                new Account.Days(day(dated.statementDate()), published),
                new Account.Wording(words(reading, claim), covering(claim, passages), quotation(claim))));
    }

    /** The quoted words, as those of another carrier are compared with them; null where too few are quoted. */
    private static @Nullable String quotation(Claim claim) {
        if (!claim.quoted()) {
            return null;
        }
        String words = claim.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^the ", "");
        return words.split(" ", -1).length >= FEWEST_QUOTED ? words : null;
    }

    private static @Nullable LocalDate day(@Nullable Dated dated) {
        return dated != null && dated.date().isDay() ? dated.date().earliest() : null;
    }

    private static Set<String> words(DatedReading reading, Claim claim) {
        Set<String> words = new HashSet<>();
        for (int index : claim.sentences()) {
            Sentence sentence = reading.reading().text().sentences().get(index);
            for (Token token : sentence.tokens()) {
                boolean content = token.tag() == Tag.NOUN
                        || token.tag() == Tag.PROPN
                        || token.tag() == Tag.VERB
                        || token.tag() == Tag.ADJ
                        || token.tag() == Tag.NUM;
                if (content && claim.contains(token.span())) {
                    words.add(token.lemma().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static Set<String> covering(Claim claim, List<TellingPassage> passages) {
        Set<String> names = new HashSet<>();
        Span extent = claim.extent();
        for (TellingPassage passage : passages) {
            if (passage.span().shared(extent) * 2 >= extent.length()) {
                names.add(passage.name());
            }
        }
        return names;
    }
}
