package dev.veneer.preparation;

/**
 * A worker is done with an upload: its meshes can be named.
 */
public record UploadPrepared(long upload) {

}
