package dev.veneer.backoffice.people;

/**
 * Asks before something that can't be undone.
 *
 * @param question what will happen
 * @param button what the button that does it says
 * @param action where that button posts to
 */
record Sure(String title, String question, String button, String action) {

}
