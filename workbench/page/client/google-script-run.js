/**
 * Stands for Google's `google.script` inside the sidebar: asynchronous calls with handlers, plain values only. Refuses what
 * Google refuses, so that a sidebar which works here works there. Served as it is; the server sets `window.workbench`.
 */
(() => {
  /** @typedef {{ workbench: { entries: string[], pageOrigin: string, now: number } }} Settings */
  const { entries, pageOrigin, now } = /** @type {Settings} */ (/** @type {unknown} */ (window)).workbench;
  // The sidebar lives in the spreadsheet's time, which buttons of the page move on. Never backwards: while nothing runs,
  // the spreadsheet's clock stands still and this one does not.
  const realNow = Date.now;
  let ahead = now - realNow();
  Date.now = () => realNow() + ahead;
  window.addEventListener('message', (event) => {
    if (event.origin !== pageOrigin || typeof event.data?.now !== 'number') return;
    ahead = Math.max(ahead, event.data.now - realNow());
  });

  // Google runs at most ten calls of one client at a time; the others wait.
  const mostAtOnce = 10;
  let underWay = 0;
  /** @type {(() => void)[]} */
  const waiting = [];

  /**
   * Checks what Google checks; undefined inside an array becomes null on the way, as JSON does.
   * @param {unknown} value
   * @param {readonly unknown[]} ancestors
   * @returns {void}
   */
  function requirePlain(value, ancestors) {
    if (value === null || value === undefined || ['string', 'boolean', 'number'].includes(typeof value)) return;
    const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    if (typeof value !== 'object' || !isPlain || value instanceof Node || value instanceof Window) {
      throw new TypeError(`Failed due to illegal value in property: ${ancestors.length}`);
    }
    if (ancestors.includes(value)) throw new TypeError('Failed due to circular reference.');
    for (const inner of Object.values(value)) requirePlain(inner, [...ancestors, value]);
  }

  /**
   * @param {string} functionName
   * @param {unknown[]} args
   * @returns {Promise<{ value?: unknown, error?: string }>}
   */
  async function call(functionName, args) {
    const response = await fetch('/run', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ functionName, args }),
    });
    return response.json();
  }

  /**
   * @typedef {{ success?: Function, failure?: Function, userObject?: unknown }} Handlers
   * @param {Handlers} handlers
   * @param {string} functionName
   * @param {unknown[]} args
   * @returns {Promise<void>}
   */
  async function runNow(handlers, functionName, args) {
    /** @type {{ value?: unknown, error?: string }} */
    let outcome;
    try {
      outcome = await call(functionName, args);
    } catch {
      outcome = { error: 'NetworkError: Connection failure due to HTTP 0' };
    }
    underWay -= 1;
    waiting.shift()?.();
    if (outcome.error === undefined) handlers.success?.(outcome.value, handlers.userObject);
    else if (handlers.failure) handlers.failure(new Error(outcome.error), handlers.userObject);
    else console.error(`Uncaught Error: ${outcome.error}`);
  }

  /**
   * @param {Handlers} handlers
   * @returns {Record<string, Function>}
   */
  function runner(handlers) {
    /** @type {Record<string, Function>} */
    const functions = {};
    for (const name of entries) {
      functions[name] = (/** @type {unknown[]} */ ...args) => {
        requirePlain(args, []);
        const start = () => {
          underWay += 1;
          void runNow(handlers, name, args);
        };
        if (underWay < mostAtOnce) start();
        else waiting.push(start);
      };
    }
    functions['withSuccessHandler'] = (/** @type {Function} */ success) => runner({ ...handlers, success });
    functions['withFailureHandler'] = (/** @type {Function} */ failure) => runner({ ...handlers, failure });
    functions['withUserObject'] = (/** @type {unknown} */ userObject) => runner({ ...handlers, userObject });
    return functions;
  }

  const host = {
    close: () => window.parent.postMessage('close the sidebar', pageOrigin),
    editor: { focus: () => window.parent.postMessage('focus the spreadsheet', pageOrigin) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
})();
