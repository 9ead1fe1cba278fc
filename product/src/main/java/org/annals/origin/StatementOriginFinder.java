package org.annals.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.jspecify.annotations.Nullable;

/*
 * Claims are one statement, and so have one origin, when a shared passage covers most of both, or when one actor says
 * them in much the same words. Two narrators in free wording are two origins here; that they may still have read each
 * other is what the independence of the event says.
 */
/** Reduces claims to statements: by shared passage, else by speaker and wording. */
public final class StatementOriginFinder implements OriginFinder {
    private static final double SAME_WORDING = 0.6;

    /** A claim with what is compared of it. */
    private record Account(Claim claim, @Nullable String actor, Set<String> words, Set<String> passages) {}

    @Override
    public List<Origin> find(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        List<Account> accounts = accounts(readings, actors, reuse);
        int[] group = new int[accounts.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            int index = i;
            Account account = accounts.get(i);
            account.passages.forEach(id ->
                    blocks.computeIfAbsent("p" + id, key -> new ArrayList<>()).add(index));
            if (account.actor != null) {
                blocks.computeIfAbsent("a" + account.actor, key -> new ArrayList<>())
                        .add(index);
            }
        }
        for (List<Integer> block : blocks.values()) {
            join(accounts, block, group);
        }
        return origins(accounts, group, actors);
    }

    private static void join(List<Account> accounts, List<Integer> block, int[] group) {
        for (int x = 0; x < block.size(); x++) {
            for (int y = x + 1; y < Math.min(block.size(), x + 400); y++) {
                if (isOneStatement(accounts.get(block.get(x)), accounts.get(block.get(y)))) {
                    int from = root(group, block.get(y));
                    int to = root(group, block.get(x));
                    group[Math.max(from, to)] = Math.min(from, to);
                }
            }
        }
    }

    /** The smallest account that this one was joined with. */
    private static int root(int[] group, int account) {
        int at = account;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static boolean isOneStatement(Account a, Account b) {
        boolean shared = a.passages.stream().anyMatch(b.passages::contains);
        double dice = dice(a.words, b.words);
        boolean sameVoice = a.actor == null ? b.actor == null : a.actor.equals(b.actor);
        if (shared && dice >= 0.5) {
            return sameVoice || a.actor == null || b.actor == null;
        }
        return a.actor != null && sameVoice && dice >= SAME_WORDING;
    }

    private static double dice(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static List<Account> accounts(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        Map<DocumentId, List<SharedPassage>> passages = new HashMap<>();
        for (SharedPassage shared : reuse.passages()) {
            if (!shared.boilerplate()) {
                shared.passages().stream()
                        .map(ReusePassage::document)
                        .distinct()
                        .forEach(id -> passages.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(shared));
            }
        }
        List<Account> accounts = new ArrayList<>();
        for (DatedReading reading : readings) {
            for (DatedClaim dated : reading.claims()) {
                Claim claim = dated.claim();
                Speaker speaker = claim.attribution().speaker();
                String actor = speaker == null ? null : actors.idOf(claim.document(), speaker.actor());
                accounts.add(new Account(
                        claim,
                        actor,
                        words(reading, claim),
                        covering(claim, passages.getOrDefault(claim.document(), List.of()))));
            }
        }
        accounts.sort(Comparator.comparing(account -> account.claim.id()));
        return accounts;
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

    private static Set<String> covering(Claim claim, List<SharedPassage> passages) {
        Set<String> ids = new HashSet<>();
        Span extent = claim.extent();
        for (SharedPassage shared : passages) {
            for (ReusePassage passage : shared.passages()) {
                if (passage.document().equals(claim.document())
                        && passage.span().shared(extent) * 2 >= extent.length()) {
                    ids.add(shared.id());
                }
            }
        }
        return ids;
    }

    private static List<Origin> origins(List<Account> accounts, int[] group, ActorRegistry actors) {
        Map<Integer, List<Account>> members = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(accounts.get(i));
        }
        Map<String, String> camps = new HashMap<>();
        for (Actor actor : actors.actors()) {
            if (actor.interestGroup() != null) {
                camps.put(actor.id(), actor.interestGroup());
            }
        }
        List<Origin> origins = new ArrayList<>();
        for (List<Account> same : members.values()) {
            origins.add(origin(same, camps));
        }
        origins.sort(Comparator.comparing(Origin::id));
        return origins;
    }

    private static Origin origin(List<Account> same, Map<String, String> camps) {
        String actor = same.stream()
                .map(Account::actor)
                .filter(id -> id != null)
                .sorted()
                .findFirst()
                .orElse(null);
        boolean cued =
                same.stream().anyMatch(account -> account.claim.attribution().cue() != null);
        boolean carried = same.stream()
                        .map(account -> account.claim.document())
                        .distinct()
                        .count()
                > 1;
        List<String> claims =
                same.stream().map(account -> account.claim.id()).sorted().toList();
        String id = "o" + claims.get(0).substring(1);
        if (actor != null) {
            String why = claims.size() == 1 ? "said once" : "the same voice in the same words";
            return new Origin(id, Origin.Kind.SPEAKER, actor, camps.get(actor), claims, why);
        }
        if (cued) {
            String why = carried
                    ? "the same unattributed sentence in several articles: one origin"
                    : "reported without a speaker";
            return new Origin(id, Origin.Kind.UNATTRIBUTED, null, null, claims, why);
        }
        Origin.Kind kind = carried ? Origin.Kind.SHARED_PASSAGE : Origin.Kind.DOCUMENT;
        return new Origin(
                id, kind, null, null, claims, carried ? "shared wording: one origin" : "the article's own statement");
    }
}
