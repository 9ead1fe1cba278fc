package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.annals.Chronicle;
import org.annals.attribution.Speaker;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedClaim;
import org.annals.delta.Snapshot;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.MethodsReport;
import org.annals.origin.Independence;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.Fields;
import org.annals.review.Naming;
import org.annals.review.RefusedDecision;
import org.annals.review.ReplayOutcome.State;
import org.annals.review.RowIndex;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide holds on every run, as long as its words are there. */
abstract class ReviewContract {
    private static final Annals ANNALS = Annals.standard(2);
    private static final String QUAY = """
            The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said on Friday.

            Soldiers shot eleven protesters at the Ulvea bridge on 4 May 2031, the health ministry said.
            """;
    private static final String BRIDGE =
            "Twelve people were killed when soldiers opened fire at the Ulvea bridge on 5 May 2031, doctors said.\n";
    private static final String FERRY = "The ferry quay of Lenn was opened again on 9 May 2031, Ida Varro said.\n";

    @TempDir
    Path folder;

    private Path articles;

    abstract StoreAddress address();

    @BeforeEach
    void articles() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        write("quay", QUAY);
        write("bridge", BRIDGE);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(articles.resolve(name + ".txt"), text);
    }

    private StoreBuild.Built build() {
        try (ChronologyStore store = ChronologyStore.create(address())) {
            new StoreIntake(store).take(List.of(articles.toString()), InputStream.nullInputStream());
            return new StoreBuild(store, ANNALS, StoreBuild.Listener.NONE).build("{}");
        }
    }

    private Decision decide(Function<DecisionDesk, Decision> made) {
        try (ChronologyStore store = ChronologyStore.open(address())) {
            RowIndex rows = new RowIndex(Snapshot.parse(store.runs().lastRows()));
            DecisionDesk desk = new DecisionDesk(rows, new By("Vera", "the list", "test"));
            return new DecisionLog(store.decisions())
                    .append(List.of(made.apply(desk)))
                    .get(0);
        }
    }

    private static Chronology chronology(StoreBuild.Built built) {
        return built.result().chronology();
    }

    private static String claim(StoreBuild.Built built, String words) {
        return Chronicle.claim(chronology(built), words).id();
    }

    private static ChronologyEntry entry(StoreBuild.Built built, String words) {
        return Chronicle.entry(chronology(built), words);
    }

    private static String text(@Nullable Dated dated) {
        return dated == null ? "" : dated.date().text();
    }

    @Test
    void correctsADateAndKeepsItWhenMoreArticlesCome() throws IOException {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        Decision decision = decide(desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-05-02"));
        assertThat(decision.before()).isEqualTo("2031-05-03");
        StoreBuild.Built second = build();
        write("ferry", FERRY);
        for (StoreBuild.Built built : List.of(second, build())) {
            assertThat(text(entry(built, "quay of Lenn was closed").event().when()))
                    .isEqualTo("2031-05-02");
            assertThat(Chronicle.claim(chronology(built), "was closed").eventDate())
                    .satisfies(dated -> assertThat(dated.explanation()).isEqualTo("corrected by Vera: the list"));
        }
    }

    @Test
    void correctsSpeakerPlaceAndFigure() {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        decide(desk -> desk.correct(claim, Fields.SPEAKER, "Ida Varro's deputy"));
        decide(desk -> desk.correct(claim, Fields.PLACE, "North Quay"));
        String figure = chronology(first).readings().stream()
                .flatMap(reading -> reading.figures().stream())
                .filter(dated -> dated.figure().figure().text().contains("Twelve"))
                .findFirst()
                .orElseThrow()
                .id();
        decide(desk -> desk.correct(figure, Fields.MAX, "13"));
        Chronology revised = chronology(build());
        assertThat(Chronicle.claim(revised, "quay").claim().attribution().speaker())
                .satisfies(speaker -> assertThat(speaker.name()).isEqualTo("Ida Varro's deputy"));
        assertThat(Chronicle.claim(revised, "quay").claim().places())
                .extracting(place -> place.place().name())
                .containsExactly("North Quay");
        assertThat(revised.readings().stream()
                        .flatMap(reading -> reading.figures().stream())
                        .filter(dated -> dated.id().equals(figure))
                        .map(dated -> dated.figure().figure().max()))
                .singleElement()
                .hasToString("13");
    }

    private static String speaker(StoreBuild.Built built, String words) {
        DatedClaim claim = Chronicle.claim(chronology(built), words);
        Speaker speaker = Objects.requireNonNull(claim.claim().attribution().speaker());
        return String.valueOf(chronology(built).actors().idOf(claim.claim().document(), speaker.actor()));
    }

    private List<Decision> log() {
        try (ChronologyStore store = ChronologyStore.open(address())) {
            return new DecisionLog(store.decisions()).list();
        }
    }

    // A document that the store does not have has no text; NullAway does not see that the function may say so.
    @SuppressWarnings("NullAway")
    private Naming naming(StoreBuild.Built built, String words, String name) {
        String document =
                Chronicle.claim(chronology(built), words).claim().document().value();
        try (ChronologyStore store = ChronologyStore.open(address())) {
            return Naming.read(document + ":" + name, id -> store.documents().findText(new DocumentId(id)));
        }
    }

    @Test
    void partsAndJoinsActorsAndUndoes() throws IOException {
        write("ferry", FERRY);
        write("fire", "The fire brigade of Lenn put out a fire on 10 May 2031, Mira Sole said.\n");
        StoreBuild.Built first = build();
        assertThat(speaker(first, "opened again")).isEqualTo(speaker(first, "was closed"));
        Naming ferry = naming(first, "opened again", "Ida Varro");
        Decision parted = decide(desk -> desk.actors(DecisionKind.OWN_ACTOR, List.of(ferry)));
        StoreBuild.Built second = build();
        String own = speaker(second, "opened again");
        assertThat(own).isNotEqualTo(speaker(second, "was closed"));
        assertThat(chronology(second).actors().get(own).explanation()).contains("parted by Vera: the list");
        assertThat(chronology(second)
                        .actors()
                        .get(speaker(second, "was closed"))
                        .explanation())
                .contains("parted by Vera: the list");
        decide(desk -> desk.undo(parted.id(), log()));
        Naming fire = naming(first, "put out", "Mira Sole");
        decide(desk -> desk.actors(DecisionKind.ONE_ACTOR, List.of(ferry, fire)));
        StoreBuild.Built third = build();
        assertThat(List.of(speaker(third, "was closed"), speaker(third, "put out")))
                .containsOnly(speaker(third, "opened again"));
        assertThat(chronology(third).actors().get(speaker(third, "put out")).surfaces())
                .contains("Ida Varro", "Mira Sole");
    }

    @Test
    void refusesActorsThatNoWordsMean() {
        StoreBuild.Built built = build();
        String document = Chronicle.claim(chronology(built), "was closed")
                .claim()
                .document()
                .value();
        assertThatThrownBy(() -> naming(built, "was closed", "Nobody Here")).isInstanceOf(RefusedDecision.class);
        assertThatThrownBy(() -> naming(built, "was closed", "3-90000")).isInstanceOf(RefusedDecision.class);
        Naming ida = naming(built, "was closed", "Ida Varro");
        assertThat(ida.document()).isEqualTo(document);
        assertThatThrownBy(() -> decide(desk -> desk.actors(DecisionKind.ONE_ACTOR, List.of(ida))))
                .isInstanceOf(RefusedDecision.class);
    }

    @Test
    void mergesAndSplitsEventsAndUndoes() {
        StoreBuild.Built first = build();
        String one = entry(first, "eleven").event().id();
        String other = entry(first, "quay").event().id();
        Decision merge = decide(desk -> desk.merge(List.of(one, other)));
        StoreBuild.Built merged = build();
        assertThat(entry(merged, "eleven").event().id())
                .isEqualTo(entry(merged, "quay").event().id());
        assertThat(entry(merged, "quay").event().explanation()).contains("joined by Vera: the list");
        String claim = claim(merged, "quay");
        decide(desk -> desk.split(List.of(claim)));
        StoreBuild.Built split = build();
        assertThat(entry(split, "eleven").event().id())
                .isNotEqualTo(entry(split, "quay").event().id());
        try (ChronologyStore store = ChronologyStore.open(address())) {
            DecisionLog log = new DecisionLog(store.decisions());
            RowIndex rows = new RowIndex(Snapshot.parse(store.runs().lastRows()));
            DecisionDesk desk = new DecisionDesk(rows, new By("Oleg", "", "test"));
            String last = log.list().get(1).id();
            log.append(List.of(desk.undo(last, log.list())));
            log.append(List.of(desk.undo(merge.id(), log.list())));
            assertThatThrownBy(() -> desk.undo(merge.id(), log.list())).isInstanceOf(RefusedDecision.class);
        }
        assertThat(ids(build())).isEqualTo(ids(first));
    }

    private static List<String> ids(StoreBuild.Built built) {
        return chronology(built).entries().stream()
                .map(entry -> entry.event().id() + entry.event().explanation())
                .toList();
    }

    @Test
    void movesAClaim() {
        StoreBuild.Built first = build();
        String claim = claim(first, "Twelve");
        String event = entry(first, "quay").event().id();
        decide(desk -> desk.move(claim, event));
        StoreBuild.Built moved = build();
        assertThat(entry(moved, "Twelve").event().claims()).contains(claim(moved, "quay"), claim);
    }

    @Test
    void leavesOutWhatIsRejectedAndSaysWhy() {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        String event = entry(first, "Twelve").event().id();
        decide(desk -> desk.verdict(DecisionKind.REJECT, claim));
        decide(desk -> desk.verdict(DecisionKind.REJECT, event));
        Chronology revised = chronology(build());
        assertThat(Chronicle.claims(revised)).noneMatch(dated -> dated.id().equals(claim));
        assertThat(revised.entries()).noneMatch(entry -> entry.event().id().equals(event));
        assertThat(Chronicle.claim(revised, "Twelve")).isNotNull();
        try (ChronologyStore store = ChronologyStore.open(address())) {
            assertThat(store.runs().resolve(claim))
                    .satisfies(stone -> assertThat(stone.reason()).isEqualTo("rejected by Vera: the list"));
            assertThat(store.runs().resolve(event))
                    .satisfies(stone -> assertThat(stone.reason()).isEqualTo("rejected by Vera: the list"));
        }
    }

    @Test
    void orphansVisiblyWhenTheTextIsGoneAndAppliesAgainWhenItIsBack() throws IOException {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        Decision decision = decide(desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-05-02"));
        write("quay", QUAY.replace("harbour master", "the harbour master"));
        StoreBuild.Built changed = build();
        assertThat(text(entry(changed, "quay").event().when())).isEqualTo("2031-05-03");
        assertThat(changed.decisions().outcomes().get(decision.id()))
                .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(State.ORPHANED))
                .satisfies(outcome -> assertThat(outcome.why()).contains("not among the documents"));
        write("quay", QUAY);
        StoreBuild.Built back = build();
        assertThat(text(entry(back, "quay").event().when())).isEqualTo("2031-05-02");
        assertThat(back.decisions().count(State.ORPHANED)).isZero();
    }

    /** The same text, told with or without a title: with it, its first sentence is read as a headline and no claim is made of it. */
    private void tell(boolean titled) throws IOException {
        String title = titled ? ",\"title\":\"" + QUAY.lines().findFirst().orElseThrow() + "\"" : "";
        Files.writeString(
                folder.resolve("told.jsonl"),
                "{\"id\":\"quay\",\"outlet\":\"Lenn Post\",\"published\":\"2031-05-05\",\"text\":\""
                        + QUAY.replace("\n", "\\n") + "\"" + title + "}\n");
        articles = folder.resolve("told.jsonl");
    }

    @Test
    void keepsWhatWasDecidedOnWhenItIsNoLongerRead() throws IOException {
        tell(false);
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        String event = entry(first, "quay").event().id();
        Decision date = decide(desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-05-02"));
        Decision ofEvent = decide(desk -> desk.correct(event, Fields.PLACE, "North Quay"));
        tell(true);
        StoreBuild.Built reread = build();
        assertThat(reread.readAnew()).isEqualTo(1);
        assertThat(reread.decisions().kept()).containsOnlyKeys(claim);
        assertThat(reread.decisions().count(State.APPLIED)).isEqualTo(2);
        assertThat(Chronicle.claim(chronology(reread), "quay"))
                .satisfies(kept -> assertThat(text(kept.eventDate())).isEqualTo("2031-05-02"))
                .satisfies(kept -> assertThat(kept.claim().attribution().explanation())
                        .isEqualTo("read by an earlier program and kept by Vera: the list"))
                .satisfies(kept -> assertThat(kept.claim().attribution().speaker())
                        .isNotNull()
                        .extracting(Speaker::name)
                        .isEqualTo("Ida Varro"));
        assertThat(text(entry(reread, "quay").event().when())).isEqualTo("2031-05-02");
        assertThat(methods()).contains("**kept by review " + claim + "**: read by an earlier program");
        decide(desk -> desk.undo(ofEvent.id(), log()));
        decide(desk -> desk.undo(date.id(), log()));
        StoreBuild.Built undone = build();
        assertThat(Chronicle.claims(chronology(undone)))
                .noneMatch(any -> any.id().equals(claim));
        assertThat(undone.decisions().kept()).isEmpty();
        assertThat(methods()).doesNotContain("kept by review");
    }

    @Test
    void keepsTheSameInAStoreThatIsKeptOpenAndAfterIt() throws IOException {
        tell(false);
        try (ChronologyStore store = ChronologyStore.create(address())) {
            StoreBuild live = new StoreBuild(store, ANNALS, StoreBuild.Listener.NONE);
            new StoreIntake(store).take(List.of(articles.toString()), InputStream.nullInputStream());
            String claim = claim(live.build("{}"), "quay");
            decide(desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-05-02"));
            tell(true);
            new StoreIntake(store).take(List.of(articles.toString()), InputStream.nullInputStream());
            StoreBuild.Built kept = live.build("{}");
            assertThat(kept.decisions().kept()).containsOnlyKeys(claim);
            live.rememberNow();
            String json = json(kept);
            assertThat(json(live.build("{}"))).isEqualTo(json);
            assertThat(json(build())).isEqualTo(json);
        }
    }

    private static String json(StoreBuild.Built built) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(chronology(built), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String methods() {
        try (ChronologyStore store = ChronologyStore.open(address())) {
            return new MethodsReport(store).markdown();
        }
    }

    @Test
    void orphansWhatItKeptWhenTheTextIsGone() throws IOException {
        tell(false);
        String claim = claim(build(), "quay");
        decide(desk -> desk.verdict(DecisionKind.ACCEPT, claim));
        tell(true);
        assertThat(build().decisions().kept()).containsOnlyKeys(claim);
        Files.writeString(articles, Files.readString(articles).replace("harbour master", "the harbour master"));
        StoreBuild.Built changed = build();
        assertThat(changed.decisions().kept()).isEmpty();
        assertThat(changed.decisions().count(State.ORPHANED)).isEqualTo(1);
    }

    @Test
    void countsTheLastOfSeveralCorrections() {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        decide(desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-05-01"));
        decide(desk -> desk.correct(claim, Fields.EVENT_DATE, ""));
        StoreBuild.Built built = build();
        assertThat(Chronicle.claim(chronology(built), "quay").eventDate()).isNull();
        assertThat(built.decisions().count(State.REPLACED)).isEqualTo(1);
    }

    @Test
    void marksCopiesAndIndependence() {
        StoreBuild.Built first = build();
        String one = claim(first, "eleven");
        String other = claim(first, "Twelve");
        decide(desk -> desk.move(other, entry(first, "eleven").event().id()));
        Decision copy = decide(desk -> desk.copyOf(other, one));
        StoreBuild.Built marked = build();
        assertThat(entry(marked, "Twelve").support().independence()).isEqualTo(Independence.DERIVED);
        assertThat(chronology(marked).origins())
                .anyMatch(origin -> origin.claims().containsAll(List.of(one, other))
                        && origin.explanation().contains("marked as a copy by Vera"));
        decide(desk -> desk.independent(other));
        Chronology parted = chronology(build());
        assertThat(parted.origins()).noneMatch(origin -> origin.claims().containsAll(List.of(one, other)));
        assertThat(copy.kind()).isEqualTo(DecisionKind.COPY_OF);
    }

    @Test
    void addsAClaimWithItsSource() {
        StoreBuild.Built first = build();
        DocumentId document =
                Chronicle.claim(chronology(first), "Twelve").claim().document();
        decide(desk -> desk.addClaim(
                document.value(),
                BRIDGE,
                "soldiers opened fire at the Ulvea bridge",
                Map.of(Fields.SPEAKER, "doctors", Fields.EVENT_DATE, "2031-05-05")));
        StoreBuild.Built built = build();
        ChronologyEntry entry = chronology(built).entries().stream()
                .filter(any -> any.headline().startsWith("Doctors: "))
                .findFirst()
                .orElseThrow();
        assertThat(text(entry.event().when())).isEqualTo("2031-05-05");
        String claim = entry.event().claims().get(0);
        decide(desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-05-06"));
        assertThat(text(entry(build(), "soldiers opened fire at").event().when()))
                .contains("2031-05-0");
    }

    @Test
    void addsAClaimWhoseWordsAreInNoSentence() throws IOException {
        write("quay", " date 2031-05-05 \n\n" + QUAY);
        StoreBuild.Built first = build();
        String document =
                Chronicle.claim(chronology(first), "quay").claim().document().value();
        decide(desk -> desk.addClaim(document, " date 2031-05-05 \n\n" + QUAY, "date 2031-05-05", Map.of()));
        assertThat(Chronicle.claim(chronology(build()), "date 2031").claim().sentences())
                .containsExactly(0);
    }

    @Test
    void leavesOutAWithdrawnDocument() {
        StoreBuild.Built first = build();
        DocumentId document =
                Chronicle.claim(chronology(first), "Twelve").claim().document();
        decide(desk -> desk.withdraw(document.value()));
        assertThat(chronology(build()).readings())
                .noneMatch(reading -> reading.document().id().equals(document));
    }

    @Test
    void remarksChangeNothing() {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        decide(desk -> desk.remark(DecisionKind.COMMENT, claim, "who closed it?"));
        decide(desk -> desk.remark(DecisionKind.TAG, claim, "ferry"));
        decide(desk -> desk.verdict(DecisionKind.ACCEPT, claim));
        StoreBuild.Built built = build();
        assertThat(ids(built)).isEqualTo(ids(first));
        assertThat(built.decisions().count(State.APPLIED)).isEqualTo(3);
    }

    @Test
    void refusesWhatMakesNoSense() {
        StoreBuild.Built first = build();
        String claim = claim(first, "quay");
        String event = entry(first, "quay").event().id();
        List<Function<DecisionDesk, Decision>> refused = List.of(
                desk -> desk.correct(claim, Fields.EVENT_DATE, "yesterday"),
                desk -> desk.correct(claim, Fields.EVENT_DATE, "2031-02-30"),
                desk -> desk.correct(claim, "colour", "red"),
                desk -> desk.correct(event, Fields.SPEAKER, "Ida"),
                desk -> desk.merge(List.of(event)),
                desk -> desk.merge(List.of(event, "e0")),
                desk -> desk.move(claim, event),
                desk -> desk.split(List.of(claim)),
                desk -> desk.verdict(DecisionKind.ACCEPT, "c0"),
                desk -> desk.copyOf(claim, claim),
                desk -> desk.remark(DecisionKind.COMMENT, claim, " "),
                desk -> desk.undo("x0", List.of()));
        for (Function<DecisionDesk, Decision> made : refused) {
            assertThatThrownBy(() -> decide(made)).isInstanceOf(RefusedDecision.class);
        }
        try (ChronologyStore store = ChronologyStore.open(address())) {
            assertThat(store.decisions().count()).isZero();
        }
    }
}
