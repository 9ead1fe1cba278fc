package org.annals.pipeline;

/** The run itself could not go on: interrupted, or a stage that broke on all documents at once. */
public final class PipelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
