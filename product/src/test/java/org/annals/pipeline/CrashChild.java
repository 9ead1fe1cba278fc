package org.annals.pipeline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.document.ContentHash;
import org.annals.review.Anchor;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.Decision.Content;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.Target;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;

/** A program that works in a store and says what is safe, line by line, until somebody kills it. */
final class CrashChild {
    private static final int IMPORTED = 25;
    private static final int ENDLESS = 1_000_000;

    private CrashChild() {}

    /** Arguments: build, review or import; the store; a folder of articles, or a word that makes decisions unique. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (ChronologyStore store = ChronologyStore.create(new StoreAddress(args[1]))) {
            switch (args[0]) {
                case "build" -> build(store, args[2], out);
                case "review" -> decide(store, args[2], 1, out);
                default -> decide(store, args[2], IMPORTED, out);
            }
        }
        out.println("end");
    }

    private static void build(ChronologyStore store, String folder, PrintStream out) {
        new StoreIntake(store).take(List.of(folder), InputStream.nullInputStream());
        out.println("taken");
        new StoreBuild(store, Annals.standard(2), document -> out.println("kept " + document.id())).build("{}");
        out.println("built");
    }

    private static void decide(ChronologyStore store, String word, int batch, PrintStream out) {
        DecisionLog log = new DecisionLog(store.decisions());
        for (int i = 0; i < ENDLESS; i++) {
            List<Decision> decisions = new ArrayList<>();
            for (int k = 0; k < batch; k++) {
                String words = word + " " + i + " " + k;
                Anchor anchor = new Anchor(ContentHash.sha256(words), 0, 4, words);
                decisions.add(Decision.of(
                        new By("Vera", "", "test"),
                        DecisionKind.COMMENT,
                        Target.of(Target.Scope.CLAIM, anchor),
                        Map.of(Content.AFTER, words)));
            }
            List<Decision> logged = log.append(decisions);
            out.println("logged " + logged.stream().map(Decision::id).collect(Collectors.joining(" ")));
        }
    }
}
