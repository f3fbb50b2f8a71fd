/** What a web app answers. Google serves it from a second address, with status 200 whatever it says. */

export function textOutput(text: string): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(text);
}
