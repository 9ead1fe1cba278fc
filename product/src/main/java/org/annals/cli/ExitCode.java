package org.annals.cli;

/** What a command's exit status says. */
final class ExitCode {
    static final int DONE = 0;
    /** Done, but some inputs were rejected; each is listed. */
    static final int SOME_REJECTED = 1;

    static final int USAGE = 2;
    /** The disk, the memory, the rights, or a defect of ours. */
    static final int ENVIRONMENT_FAILED = 3;

    private ExitCode() {}
}
