/** What a person cannot read on the screen that is shown: texts that leave it, or are cut off. */
import type { Frame } from 'playwright-core';

/** Runs in the sidebar: everything it needs is inside. */
const script = `(() => {
  const problems = [];
  // Lists of our own words; names that people chose are cut by the browser.
  const ownLists = '#formula-kind, #schedule, #language';
  const textWidth = (list) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = getComputedStyle(list).font;
    return pen.measureText(list.selectedOptions[0].text).width;
  };
  const width = document.documentElement.clientWidth;
  const name = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' ' + JSON.stringify(element.textContent.trim().slice(0, 40));
  if (document.documentElement.scrollWidth > width) problems.push('the page is ' + document.documentElement.scrollWidth + ' pixels wide');
  for (const element of document.querySelectorAll('main, main *')) {
    // Answers are shown as an impression of them, in one line.
    if (element.closest('.for-listeners, .answers') !== null || !element.checkVisibility()) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.left < -0.5 || box.right > width + 0.5) problems.push(name(element) + ' leaves the screen: ' + Math.round(box.left) + ' to ' + Math.round(box.right));
    if (width >= 300 && element.matches(ownLists) && textWidth(element) > element.clientWidth - 24) problems.push(name(element.selectedOptions[0]) + ' does not fit into its list');
    // What lies outside an element without limits is still seen, as far as it stays on the screen.
    const isLimited = element.matches('button') || getComputedStyle(element).overflowX !== 'visible';
    if (!isLimited || element.matches('input, select, textarea, .scroll, progress')) continue;
    if (element.scrollWidth > element.clientWidth + 1) problems.push(name(element) + ' is cut: ' + element.scrollWidth + ' in ' + element.clientWidth);
    if (element.matches('button') && element.scrollHeight > element.clientHeight + 1) problems.push(name(element) + ' is cut below');
  }
  return problems;
})()`;

export async function layoutProblems(frame: Frame): Promise<string[]> {
  return (await frame.evaluate(script)) as string[];
}
