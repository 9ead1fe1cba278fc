package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.export.ChronologyJsonExport;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.Fields;
import org.annals.review.RowIndex;
import org.annals.store.ChronologyStore;
import org.annals.store.PostgresqlSchema;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents and the same decisions give the same bytes on SQLite and on PostgreSQL. */
class EnginesAgreeTest {
    private static final Annals ANNALS = Annals.standard(2);
    private static final Path EXAMPLE = Path.of("..", "examples", "tesvara_2031", "manifest.jsonl");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsAServer() {
        PostgresqlSchema.assumeServer();
    }

    @Test
    void giveTheSameBytes() throws IOException {
        String sqlite =
                chronology(new StoreAddress(folder.resolve("work.annals").toString()));
        assertThat(chronology(new PostgresqlSchema().address())).isEqualTo(sqlite);
        assertThat(sqlite).contains("corrected by Vera", "joined by Vera");
    }

    private static String chronology(StoreAddress address) throws IOException {
        try (ChronologyStore store = ChronologyStore.create(address)) {
            new StoreIntake(store).take(List.of(EXAMPLE.toString()), InputStream.nullInputStream());
            StoreBuild build = new StoreBuild(store, ANNALS, StoreBuild.Listener.NONE);
            build.build("{}");
            new DecisionLog(store.decisions())
                    .append(decisions(Snapshot.parse(store.runs().lastRows())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ChronologyJsonExport().write(build.build("{}").result().chronology(), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static List<Decision> decisions(Snapshot rows) {
        DecisionDesk desk = new DecisionDesk(new RowIndex(rows), new By("Vera", "the list", "test"));
        List<EventRow> events = rows.events();
        List<ClaimRow> claims = rows.claims();
        List<Decision> decisions = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (ClaimRow rejected : claims.subList(60, 70)) {
            touched.add(String.valueOf(rejected.event()));
        }
        List<String> whole = events.stream()
                .map(EventRow::id)
                .filter(id -> !touched.contains(id))
                .toList();
        decisions.add(desk.merge(List.of(whole.get(3), whole.get(9))));
        decisions.add(desk.correct(whole.get(5), Fields.EVENT_DATE, "2031-09-04"));
        for (int i = 20; i < 30; i++) {
            decisions.add(desk.correct(claims.get(i).id(), Fields.SPEAKER, "Witness " + i));
            decisions.add(desk.verdict(DecisionKind.REJECT, claims.get(i + 40).id()));
        }
        decisions.add(desk.copyOf(claims.get(5).id(), claims.get(90).id()));
        return decisions;
    }
}
