package org.annals.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.Span;
import org.annals.identity.ActorRegistry;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/** Makes the accounts of a pile, sorted by claim. */
final class AccountReader {
    private final ActorRegistry actors;
    private final ReuseResult reuse;

    AccountReader(ActorRegistry actors, ReuseResult reuse) {
        this.actors = actors;
        this.reuse = reuse;
    }

    List<Account> accounts(List<DatedReading> readings) {
        List<Account> accounts = new ArrayList<>();
        for (DatedReading reading : readings) {
            LocalDate published = day(reading.dating().published());
            List<TellingPassage> passages = reuse.telling(reading.document().id());
            for (DatedClaim dated : reading.claims()) {
                accounts.add(account(reading, dated, published, passages));
            }
        }
        accounts.sort(Comparator.comparing(Account::id));
        return accounts;
    }

    private Account account(
            DatedReading reading, DatedClaim dated, @Nullable LocalDate published, List<TellingPassage> passages) {
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
        return new Account(
                claim,
                voice,
                description,
                named,
                actor,
                day(dated.statementDate()),
                published,
                words(reading, claim),
                covering(claim, passages));
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
                if (content && claim.spans().stream().anyMatch(span -> span.contains(token.span()))) {
                    words.add(token.lemma().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static Set<String> covering(Claim claim, List<TellingPassage> passages) {
        Set<String> ids = new HashSet<>();
        Span extent = claim.extent();
        for (TellingPassage passage : passages) {
            if (passage.span().shared(extent) * 2 >= extent.length()) {
                ids.add(passage.id());
            }
        }
        return ids;
    }
}
