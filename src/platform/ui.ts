/** Menu, sidebar and the small window at the lower right. */

export interface MenuItem {
  readonly label: string;
  /** Name of a top-level function of `globals.js`. */
  readonly handler: string;
}

export function addMenu(title: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { label, handler } of items) menu.addItem(label, handler);
  menu.addToUi();
}

export function showSidebar(title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
}

export function showToast(text: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title);
}

/**
 * Whether a person with a spreadsheet in front of them is behind this execution. In a custom function, which runs with
 * the properties of the spreadsheet's owner whoever typed it, there is no user interface.
 */
export function hasUserInterface(): boolean {
  try {
    SpreadsheetApp.getUi();
    return true;
  } catch {
    return false;
  }
}
