package org.annals.origin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.Lineage;
import org.annals.reuse.ReuseResult;

/*
 * Who is taken to know. All that one voice says on one occasion is one origin, whoever prints it: a stated day is an
 * occasion, and without one the days on which articles carry the voice, while they follow each other. What an article
 * tells on its own account is one origin, shared by the other versions of that article. A sentence that articles of
 * different descent share is an origin of its own, and belongs to the voice where one of them names it. Descriptions
 * ("the military") are one voice in two articles only if identity or shared wording says so.
 */
/** Reduces claims to origins by speaker and occasion, by article and its versions, and by shared passage. */
public final class StatementOriginFinder implements OriginFinder {
    private static final double SAME_PASSAGE = 0.5;
    private static final double SAME_QUOTATION = 0.8;
    private static final int LARGEST_BLOCK = 400;
    /** Days that an article may come after what it reports as said, and that two reports of one occasion lie apart. */
    private static final int NEWS_DAYS = 2;

    private static final int BETWEEN_REPORTS = 1;

    @Override
    public List<Origin> find(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        return find(new AccountReader(), readings, actors, reuse);
    }

    @Override
    public OriginFinder remembering() {
        return new Remembering(new AccountReader());
    }

    /** Keeps the accounts of documents. */
    private record Remembering(AccountReader reader) implements OriginFinder {
        @Override
        public List<Origin> find(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
            return StatementOriginFinder.find(reader, readings, actors, reuse);
        }

        @Override
        public OriginFinder remembering() {
            return new Remembering(new AccountReader());
        }
    }

    private static List<Origin> find(
            AccountReader reader, List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        List<Account> accounts = reader.accounts(readings, actors, reuse);
        Map<DocumentId, String> descent = descent(readings, reuse);
        Groups groups = new Groups(accounts.size());
        boolean[] lifted = joinPassages(accounts, descent, groups);
        joinQuotations(accounts, groups);
        joinNarration(accounts, descent, lifted, groups);
        joinVoices(accounts, descent, groups);
        OriginWriter writer = new OriginWriter(camps(actors), descent);
        return groups.all().stream()
                .map(members ->
                        writer.origin(members.stream().map(accounts::get).toList()))
                .sorted(Comparator.comparing(Origin::id))
                .toList();
    }

    /** Each document with the smallest document of its lineage: versions of one text tell with one mouth. */
    private static Map<DocumentId, String> descent(List<DatedReading> readings, ReuseResult reuse) {
        Map<DocumentId, String> descent = new HashMap<>();
        readings.forEach(reading ->
                descent.put(reading.document().id(), reading.document().id().value()));
        for (Lineage lineage : reuse.lineages()) {
            String first = lineage.documents().stream()
                    .map(DocumentId::value)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            lineage.documents().forEach(id -> descent.put(id, first));
        }
        return descent;
    }

    /** Joins accounts that are one passage; true for narrated ones that thereby leave their article's own origin. */
    private static boolean[] joinPassages(List<Account> accounts, Map<DocumentId, String> descent, Groups groups) {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            int index = i;
            accounts.get(i)
                    .passages()
                    .forEach(id ->
                            blocks.computeIfAbsent(id, key -> new ArrayList<>()).add(index));
        }
        boolean[] lifted = new boolean[accounts.size()];
        for (List<Integer> block : blocks.values()) {
            for (int x = 0; x < block.size(); x++) {
                for (int y = x + 1; y < Math.min(block.size(), x + LARGEST_BLOCK); y++) {
                    int a = block.get(x);
                    int b = block.get(y);
                    if (isOneStatement(accounts.get(a), accounts.get(b))) {
                        lift(accounts, descent, lifted, a, b);
                        groups.join(a, b);
                    }
                }
            }
        }
        return lifted;
    }

    /** A short quotation is no shared passage, yet the same words of the same days are one statement. */
    private static void joinQuotations(List<Account> accounts, Groups groups) {
        Map<String, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            if (account.quotation() != null) {
                Integer first = firstOf.putIfAbsent(account.quotation(), i);
                if (first != null && isOneTime(accounts.get(first), account)) {
                    groups.join(first, i);
                }
            }
        }
    }

    private static boolean isOneTime(Account a, Account b) {
        LocalDate first = a.published();
        LocalDate second = b.published();
        return first == null || second == null || Math.abs(ChronoUnit.DAYS.between(first, second)) <= NEWS_DAYS + 1;
    }

    private static void lift(List<Account> accounts, Map<DocumentId, String> descent, boolean[] lifted, int a, int b) {
        boolean alike = accounts.get(a).narrated() && accounts.get(b).narrated();
        String from = descent.get(accounts.get(a).claim().document());
        boolean kin =
                from != null && from.equals(descent.get(accounts.get(b).claim().document()));
        if (!alike || !kin) {
            lifted[a] |= accounts.get(a).narrated();
            lifted[b] |= accounts.get(b).narrated();
        }
    }

    /** Two voices by name stay two unless the same quotation is put into both mouths. */
    private static boolean isOneStatement(Account a, Account b) {
        boolean otherVoice =
                a.named() && b.named() && !String.valueOf(a.voice()).equals(b.voice());
        boolean sameArticle = a.claim().document().equals(b.claim().document());
        boolean quotation = a.claim().quoted() && b.claim().quoted() && a.likeness(b) >= SAME_QUOTATION;
        return (!otherVoice || quotation) && !sameArticle && a.likeness(b) >= SAME_PASSAGE;
    }

    private static void joinNarration(
            List<Account> accounts, Map<DocumentId, String> descent, boolean[] lifted, Groups groups) {
        Map<String, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            if (account.narrated() && !lifted[i]) {
                String teller = descent.getOrDefault(
                        account.claim().document(), account.claim().document().value());
                Integer first = firstOf.putIfAbsent(teller, i);
                if (first != null) {
                    groups.join(first, i);
                }
            }
        }
    }

    /**
     * A body that is not named ("the military") speaks to every reporter who rings: without a stated day its statements are
     * one only in versions of one article.
     */
    private static void joinVoices(List<Account> accounts, Map<DocumentId, String> descent, Groups groups) {
        Map<String, List<Integer>> byVoice = new TreeMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            if (account.voice() != null) {
                boolean anywhere = account.named() || account.said() != null;
                String occasion =
                        anywhere ? "" : " in " + descent.get(account.claim().document());
                byVoice.computeIfAbsent(account.voice() + occasion, key -> new ArrayList<>())
                        .add(i);
            }
            if (account.description() != null) {
                byVoice.computeIfAbsent(account.description(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        byVoice.values().forEach(members -> joinOccasions(accounts, members, groups));
    }

    private static void joinOccasions(List<Account> accounts, List<Integer> members, Groups groups) {
        NavigableMap<LocalDate, Integer> said = new TreeMap<>();
        for (int member : members) {
            LocalDate day = accounts.get(member).said();
            if (day != null) {
                join(said, day, member, groups);
            }
        }
        NavigableMap<LocalDate, Integer> carried = new TreeMap<>();
        List<Integer> timeless = new ArrayList<>();
        for (int member : members) {
            Account account = accounts.get(member);
            if (account.said() != null) {
                continue;
            }
            LocalDate day = account.published();
            Map.Entry<LocalDate, Integer> before = day == null ? null : said.floorEntry(day);
            if (day == null) {
                timeless.add(member);
            } else if (before != null && ChronoUnit.DAYS.between(before.getKey(), day) <= NEWS_DAYS) {
                groups.join(before.getValue(), member);
            } else {
                join(carried, day, member, groups);
            }
        }
        Map.Entry<LocalDate, Integer> previous = null;
        for (Map.Entry<LocalDate, Integer> entry : carried.entrySet()) {
            if (previous != null && ChronoUnit.DAYS.between(previous.getKey(), entry.getKey()) <= BETWEEN_REPORTS) {
                groups.join(previous.getValue(), entry.getValue());
            }
            previous = entry;
        }
        joinTimeless(timeless, said.values(), carried.values(), groups);
    }

    /** Articles without a date carry one occasion, which is that of the dated ones where they know only one. */
    private static void joinTimeless(
            List<Integer> timeless, Collection<Integer> said, Collection<Integer> carried, Groups groups) {
        for (int i = 1; i < timeless.size(); i++) {
            groups.join(timeless.get(0), timeless.get(i));
        }
        List<Integer> dated = new ArrayList<>(said);
        dated.addAll(carried);
        List<Integer> occasions = dated.stream().map(groups::root).distinct().toList();
        if (!timeless.isEmpty() && occasions.size() == 1) {
            groups.join(timeless.get(0), occasions.get(0));
        }
    }

    private static void join(Map<LocalDate, Integer> firstOf, LocalDate day, int member, Groups groups) {
        Integer first = firstOf.putIfAbsent(day, member);
        if (first != null) {
            groups.join(first, member);
        }
    }

    private static Map<String, String> camps(ActorRegistry actors) {
        Map<String, String> camps = new HashMap<>();
        for (Actor actor : actors.actors()) {
            if (actor.interestGroup() != null) {
                camps.put(actor.id(), actor.interestGroup());
            }
        }
        return camps;
    }
}
