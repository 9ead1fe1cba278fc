package org.annals.pipeline;

/** Is told how far a run has come. Called from one thread at a time. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * So much of a stage is done.
     *
     * @param total 0 where the total is not known
     */
    void at(String stage, long done, long total);
}
