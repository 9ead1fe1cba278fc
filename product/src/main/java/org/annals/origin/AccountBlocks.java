package org.annals.origin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Says which accounts that meet under one key are one; each block is decided by itself. */
final class AccountBlocks {
    static final String PASSAGE = "p ";
    static final String QUOTATION = "q ";
    static final String NARRATION = "n ";
    static final String VOICE = "v ";

    private static final double SAME_PASSAGE = 0.5;
    private static final double SAME_QUOTATION = 0.8;
    private static final int LARGEST_BLOCK = 400;
    /** Days that an article may come after what it reports as said, and that two reports of one occasion lie apart. */
    private static final int NEWS_DAYS = 2;

    private static final int BETWEEN_REPORTS = 1;

    private AccountBlocks() {}

    /** Two accounts that are one, by their claims. */
    record Link(String a, String b) {}

    /**
     * What a block comes to.
     *
     * @param lifted claims of narrated accounts that leave their article's own origin
     */
    record Joined(List<Link> links, Set<String> lifted) {
        static final Joined NOTHING = new Joined(List.of(), Set.of());
    }

    /** What an account meets others under; its article's own account only where nothing lifts it out. */
    static List<String> keys(Account account, Descent descent) {
        List<String> keys = new ArrayList<>();
        account.passages().forEach(id -> keys.add(PASSAGE + id));
        if (account.quotation() != null) {
            keys.add(QUOTATION + account.quotation());
        }
        if (account.voice() != null) {
            // A body that is not named ("the military") speaks to every reporter who rings: without a stated day its
            // statements are one only in versions of one article.
            boolean anywhere = account.named() || account.said() != null;
            String occasion = anywhere ? "" : " in " + descent.of(account.document());
            keys.add(VOICE + account.voice() + occasion);
        }
        if (account.description() != null && !keys.contains(VOICE + account.description())) {
            keys.add(VOICE + account.description());
        }
        return keys;
    }

    static String narration(Account account, Descent descent) {
        return NARRATION + descent.of(account.document());
    }

    /** Joins the accounts of a block, which are sorted by claim. */
    static Joined join(String key, List<Account> members, Descent descent) {
        if (members.size() < 2) {
            return Joined.NOTHING;
        }
        Block block = new Block(members);
        Set<String> lifted = new HashSet<>();
        switch (key.substring(0, 2)) {
            case PASSAGE -> block.joinPassage(descent, lifted);
            case QUOTATION -> block.joinQuotation();
            case NARRATION -> block.joinAll();
            default -> block.joinOccasions();
        }
        return new Joined(block.links(), lifted);
    }

    /** Accounts being joined. */
    private static final class Block {
        private final List<Account> accounts;
        private final Groups groups;

        Block(List<Account> accounts) {
            this.accounts = accounts;
            this.groups = new Groups(accounts.size());
        }

        List<Link> links() {
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++) {
                int root = groups.root(i);
                if (root != i) {
                    links.add(new Link(accounts.get(root).id(), accounts.get(i).id()));
                }
            }
            return links;
        }

        void joinAll() {
            for (int i = 1; i < accounts.size(); i++) {
                groups.join(0, i);
            }
        }

        /** Joins accounts that are one passage. */
        void joinPassage(Descent descent, Set<String> lifted) {
            for (int x = 0; x < accounts.size(); x++) {
                for (int y = x + 1; y < Math.min(accounts.size(), x + LARGEST_BLOCK); y++) {
                    if (isOneStatement(accounts.get(x), accounts.get(y))) {
                        lift(accounts.get(x), accounts.get(y), descent, lifted);
                        groups.join(x, y);
                    }
                }
            }
        }

        private static void lift(Account a, Account b, Descent descent, Set<String> lifted) {
            boolean alike = a.narrated() && b.narrated();
            boolean kin = descent.of(a.document()).equals(descent.of(b.document()));
            for (Account account : alike && kin ? List.<Account>of() : List.of(a, b)) {
                if (account.narrated()) {
                    lifted.add(account.id());
                }
            }
        }

        /** Two voices by name stay two unless the same quotation is put into both mouths. */
        private static boolean isOneStatement(Account a, Account b) {
            boolean otherVoice =
                    a.named() && b.named() && !String.valueOf(a.voice()).equals(b.voice());
            boolean sameArticle = a.document().equals(b.document());
            boolean quotation = a.quoted() && b.quoted() && a.likeness(b) >= SAME_QUOTATION;
            return (!otherVoice || quotation) && !sameArticle && a.likeness(b) >= SAME_PASSAGE;
        }

        /** A short quotation is no shared passage, yet the same words of the same days are one statement. */
        void joinQuotation() {
            for (int i = 1; i < accounts.size(); i++) {
                if (isOneTime(accounts.get(0), accounts.get(i))) {
                    groups.join(0, i);
                }
            }
        }

        private static boolean isOneTime(Account a, Account b) {
            LocalDate first = a.published();
            LocalDate second = b.published();
            return first == null || second == null || Math.abs(ChronoUnit.DAYS.between(first, second)) <= NEWS_DAYS + 1;
        }

        void joinOccasions() {
            NavigableMap<LocalDate, Integer> said = new TreeMap<>();
            for (int i = 0; i < accounts.size(); i++) {
                LocalDate day = accounts.get(i).said();
                if (day != null) {
                    join(said, day, i);
                }
            }
            NavigableMap<LocalDate, Integer> carried = new TreeMap<>();
            List<Integer> timeless = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++) {
                if (accounts.get(i).said() != null) {
                    continue;
                }
                LocalDate day = accounts.get(i).published();
                Map.Entry<LocalDate, Integer> before = day == null ? null : said.floorEntry(day);
                if (day == null) {
                    timeless.add(i);
                } else if (before != null && ChronoUnit.DAYS.between(before.getKey(), day) <= NEWS_DAYS) {
                    groups.join(before.getValue(), i);
                } else {
                    join(carried, day, i);
                }
            }
            joinFollowing(carried);
            joinTimeless(timeless, said.values(), carried.values());
        }

        private void joinFollowing(NavigableMap<LocalDate, Integer> carried) {
            Map.Entry<LocalDate, Integer> previous = null;
            for (Map.Entry<LocalDate, Integer> entry : carried.entrySet()) {
                if (previous != null && ChronoUnit.DAYS.between(previous.getKey(), entry.getKey()) <= BETWEEN_REPORTS) {
                    groups.join(previous.getValue(), entry.getValue());
                }
                previous = entry;
            }
        }

        /** Articles without a date carry one occasion, which is that of the dated ones where they know only one. */
        private void joinTimeless(List<Integer> timeless, Collection<Integer> said, Collection<Integer> carried) {
            for (int i = 1; i < timeless.size(); i++) {
                groups.join(timeless.get(0), timeless.get(i));
            }
            List<Integer> dated = new ArrayList<>(said);
            dated.addAll(carried);
            List<Integer> occasions =
                    dated.stream().map(groups::root).distinct().toList();
            if (!timeless.isEmpty() && occasions.size() == 1) {
                groups.join(timeless.get(0), occasions.get(0));
            }
        }

        private void join(Map<LocalDate, Integer> firstOf, LocalDate day, int member) {
            Integer first = firstOf.putIfAbsent(day, member);
            if (first != null) {
                groups.join(first, member);
            }
        }
    }
}
