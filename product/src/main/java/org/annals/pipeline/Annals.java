package org.annals.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.document.Document;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.ingest.Rejection;
import org.annals.place.Gazetteer;
import org.annals.place.OwnPlaces;
import org.annals.reuse.ReuseResult;
import org.annals.review.Revision;
import org.annals.store.ReaderFingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Annals as a library: documents in, chronology or annotations out. Thread-safe; costs a second to make (models and
 * gazetteer are loaded), so make one and keep it.
 */
public final class Annals {
    /** The only rules that exist so far; others will select and adjudicate differently. */
    public static final String DEFAULT_PROFILE = "default";

    private static final String STAGE_FAILED = "PIPELINE_STAGE_FAILED";

    private final ReadingStages readingStages;
    private final CorpusStages corpusStages;
    private final int threads;
    private final Progress progress;
    private final OwnPlaces ownPlaces;

    private Annals(
            ReadingStages readingStages,
            CorpusStages corpusStages,
            int threads,
            Progress progress,
            OwnPlaces ownPlaces) {
        this.ownPlaces = ownPlaces;
        this.readingStages = readingStages;
        this.corpusStages = corpusStages;
        this.threads = threads;
        this.progress = progress;
    }

    /** The product with its own stages. */
    public static Annals standard(int threads) {
        return standard(threads, OwnPlaces.NONE);
    }

    /** The same with a user's own places in the gazetteer. */
    public static Annals standard(int threads, OwnPlaces places) {
        Gazetteer gazetteer = Gazetteer.load().with(places);
        return new Annals(
                StandardStages.reading(gazetteer), StandardStages.corpus(), threads, Progress.SILENT, gazetteer.own());
    }

    /** The user's places of the gazetteer, and the rows that it could not take. */
    public OwnPlaces ownPlaces() {
        return ownPlaces;
    }

    CorpusStages corpusStages() {
        return corpusStages;
    }

    /** Stands for all that decides how one document is read: the program, and the user's places. */
    public String readers() {
        String own = ownPlaces.fingerprint();
        return ReaderFingerprint.current() + (own.isEmpty() ? "" : "+" + own);
    }

    /** The same, telling {@code progress} how far it has come. */
    public Annals withProgress(Progress newProgress) {
        return new Annals(readingStages, corpusStages, threads, newProgress, ownPlaces);
    }

    /** A chronology and what it took to make it. */
    public record Result(Chronology chronology, RunReport report) {}

    /** A new corpus without documents, to be extended again and again. */
    public Corpus corpus() {
        return new Corpus(corpusStages.remembering());
    }

    /**
     * Makes the chronology of all documents; their order does not matter.
     *
     * @param rejections what could not be read of the same input
     */
    public Result build(List<Document> documents, List<Rejection> rejections) {
        return extend(corpus(), documents, rejections);
    }

    /**
     * Reads further documents into a corpus and makes the chronology of all that it holds then.
     *
     * @param rejections what could not be read
     */
    public Result extend(Corpus corpus, List<Document> documents, List<Rejection> rejections) {
        Iterator<PendingReading> pending =
                documents.stream().map(PendingReading::of).iterator();
        return extend(corpus, pending, documents.size(), rejections, Revision.NONE);
    }

    /**
     * Reads further documents, of which some were read earlier, into a corpus and makes the chronology of all that it holds
     * then, as people revised it.
     *
     * @param total how many documents are to come
     */
    public Result extend(
            Corpus corpus,
            Iterator<PendingReading> documents,
            int total,
            List<Rejection> rejections,
            Revision revision) {
        long start = System.nanoTime();
        StageClock clock = new StageClock();
        List<Rejection> allRejections = new ArrayList<>(rejections);
        ReadingPhase phase = new ReadingPhase(readingStages, clock);
        Set<Stage> wanted = Set.of(Stage.values());
        AtomicInteger done = new AtomicInteger();
        new OrderedParallel(threads)
                .run(documents, pending -> attempt(pending.name(), () -> read(pending, phase, wanted)), attempt -> {
                    List<Read> read = new ArrayList<>();
                    attempt.into(read, allRejections);
                    for (Read one : read) {
                        corpus.add(one.reading);
                        if (one.anew) {
                            one.pending.made(one.reading);
                        }
                    }
                    progress.at("read", done.incrementAndGet(), total);
                });
        CorpusPhase second = new CorpusPhase(corpus.stages(), clock, progress);
        Chronology chronology = second.chronicle(corpus.readings(), allRejections, revision);
        return new Result(chronology, report(chronology, clock, start));
    }

    private record Read(PendingReading pending, DocumentReading reading, boolean anew) {}

    private static Read read(PendingReading pending, ReadingPhase phase, Set<Stage> wanted) {
        DocumentReading earlier = pending.earlier();
        return earlier != null
                ? new Read(pending, earlier, false)
                : new Read(pending, phase.read(pending.document(), wanted).reading(), true);
    }

    /**
     * Annotates documents one by one, each for itself, and hands them on in the order they come. Holds few of them at
     * any time, so the stream may be as long as it likes.
     *
     * @return the documents that broke a stage
     */
    public List<Rejection> annotate(
            Iterator<Document> documents, Set<Layer> layers, StageClock clock, Consumer<AnnotatedDocument> sink) {
        List<Rejection> rejections = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        new OrderedParallel(threads)
                .run(
                        documents,
                        document -> attempt(document.sourceId(), () -> annotate(document, layers, clock)),
                        attempt -> {
                            List<AnnotatedDocument> result = new ArrayList<>();
                            attempt.into(result, rejections);
                            result.forEach(sink);
                            progress.at("annotate", done.incrementAndGet(), 0);
                        });
        return rejections;
    }

    private AnnotatedDocument annotate(Document document, Set<Layer> layers, StageClock clock) {
        Set<Stage> wanted = Layer.stagesOf(layers);
        ReadingPhase.Reading read = new ReadingPhase(readingStages, clock).read(document, wanted);
        CorpusPhase corpus = new CorpusPhase(corpusStages, clock, Progress.SILENT);
        List<DocumentReading> one = List.of(read.reading());
        DatedReading dated = wanted.contains(Stage.DATING)
                ? clock.time(
                        Stage.DATING, () -> corpus.date(one, ReuseResult.NONE).get(0))
                : DatedReadings.withoutDates(read.reading());
        List<Event> events = List.of();
        if (layers.contains(Layer.EVENT)) {
            List<DatedReading> readings = List.of(dated);
            ActorRegistry actors =
                    clock.time(Stage.IDENTITY, () -> corpusStages.identity().resolve(readings, ReuseResult.NONE));
            events = clock.time(Stage.EVENT, () -> corpusStages.events().link(readings, actors, ReuseResult.NONE));
        }
        return new AnnotatedDocument(dated, read.figures(), events, layers);
    }

    /** One document's result, or why there is none. */
    private record Attempt<T>(@Nullable T result, @Nullable Rejection rejection) {
        void into(List<T> results, List<Rejection> rejections) {
            if (result != null) {
                results.add(result);
            }
            if (rejection != null) {
                rejections.add(rejection);
            }
        }
    }

    // One document that breaks a stage must not cost the others; StackOverflowError is what hostile nesting ends in.
    private static <T> Attempt<T> attempt(String name, Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (RuntimeException | StackOverflowError e) {
            String message = "a stage failed on this document: " + e + firstFrame(e);
            return new Attempt<>(null, new Rejection(name, STAGE_FAILED, null, message));
        }
    }

    private static String firstFrame(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("org.annals.")) {
                return " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static RunReport report(Chronology chronology, StageClock clock, long start) {
        int claims = chronology.readings().stream()
                .mapToInt(reading -> reading.claims().size())
                .sum();
        return new RunReport(
                chronology.readings().size(),
                chronology.rejections().size(),
                claims,
                chronology.entries().size(),
                chronology.relations().size(),
                chronology.notUnderstood().size(),
                (System.nanoTime() - start) / 1e9,
                clock.seconds());
    }
}
