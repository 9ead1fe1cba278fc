package org.annals.event;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** Groups claims into events by blocks, a learned judge of pairs and average link. */
public final class BlockingEventLinker implements EventLinker {
    private final ClaimProfiler profiler;
    private final ClaimKeys keys;
    private final ClaimJudge judge;
    private final EventAssembler assembler;

    public BlockingEventLinker() {
        TriggerLexicon triggers = new TriggerLexicon();
        WordVectors vectors = WordVectors.load();
        this.profiler = new ClaimProfiler(triggers, vectors, new WordSenses());
        this.keys = new ClaimKeys(vectors);
        this.judge = new ClaimJudge();
        this.assembler = new EventAssembler(triggers);
    }

    @Override
    public List<Event> link(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        return remembering().link(readings, actors, reuse);
    }

    @Override
    public EventLinker remembering() {
        return new ClaimLedger(profiler, keys, judge, assembler);
    }
}
