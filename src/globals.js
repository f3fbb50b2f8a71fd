/**
 * Every function that Google can call by name; appended to the bundle as it is, because Sheets shows the comments of
 * top-level functions and finds no others. `fieldrows_` is the bundle (the underscore hides it from cells and sidebar).
 */

/** Adds the menu. @param {object} event given by Google when the spreadsheet opens */
function onOpen(event) {
  fieldrows_.onOpen(event);
}

/** Adds the menu right after installation. @param {object} event given by Google */
function onInstall(event) {
  fieldrows_.onOpen(event);
}

/** Menu: shows the sidebar. */
function openSidebar() {
  fieldrows_.openSidebar();
}

/** Menu: refreshes all imports of the person who clicked. */
function refreshAllNow() {
  fieldrows_.refreshAllNow();
}

/** Time-driven trigger: refreshes what is due. @param {object} event given by Google */
function refreshDue(event) {
  fieldrows_.refreshDue(event);
}

/** Time-driven trigger: takes in what was pushed. @param {object} event given by Google */
function takePushed(event) {
  fieldrows_.takePushed(event);
}

/**
 * Web app: a submission is pushed. Answers the same few characters whoever asks, and nothing at all to a cell.
 * @param {object} event given by Google
 * @return {object} text for the sender
 */
function doPost(event) {
  return fieldrows_.doPost(event);
}

/**
 * Sidebar: answers one call. Refuses to work in a cell.
 * @param {string} request JSON with the method's name and its input
 * @return {string} JSON with the value or a sentence that says what went wrong
 */
function callFieldrows(request) {
  return fieldrows_.callFieldrows(request);
}

/**
 * Returns the headings and rows of an import of KoboToolbox data.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {string|Array<Array<string>>} columns Optional: headings wanted, separated by commas, or a range with them; empty for all.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return The imported data.
 * @customfunction
 */
function KOBO(importName, columns, refreshed) {
  return fieldrows_.KOBO(importName, columns, refreshed);
}

/**
 * Counts the submissions of an import, or those with a certain answer.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {string} column Optional: heading of a column; counts its answers.
 * @param {any} value Optional: counts only the answers equal to this one.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return The number of submissions.
 * @customfunction
 */
function KOBO_COUNT(importName, column, value, refreshed) {
  return fieldrows_.KOBO_COUNT(importName, column, value, refreshed);
}

/**
 * Returns one answer of one submission.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {string} id Number of the submission, from its column _id.
 * @param {string} column Heading of the column.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return The answer.
 * @customfunction
 */
function KOBO_VALUE(importName, id, column, refreshed) {
  return fieldrows_.KOBO_VALUE(importName, id, column, refreshed);
}

/**
 * Returns when an import was last refreshed completely.
 *
 * @param {string} importName Name of the import, as the sidebar lists it.
 * @param {any} refreshed Optional: KOBO_REFRESHED, so that the result follows each refresh.
 * @return Date and time, in the spreadsheet's time zone.
 * @customfunction
 */
function KOBO_REFRESHED_AT(importName, refreshed) {
  return fieldrows_.KOBO_REFRESHED_AT(importName, refreshed);
}
