/** The bundle as `globals.js` sees it, so that the compiler checks every name and argument there. */
declare const fieldrows_: typeof import('./main');
