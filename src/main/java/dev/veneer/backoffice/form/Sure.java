package dev.veneer.backoffice.form;

/**
 * Asks before something that can't be undone, on a page of its own:
 * {@code backoffice/sure} shows it as {@code sure}.
 *
 * @param question what will happen
 * @param button what the button that does it says
 * @param action where that button posts to
 * @param back where whoever is not sure goes
 */
public record Sure(String title, String question, String button, String action, String back) {

}
