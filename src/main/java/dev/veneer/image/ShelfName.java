package dev.veneer.image;

/**
 * The pictures of one model at one quality.
 */
record ShelfName(String quality, String model) {

}
