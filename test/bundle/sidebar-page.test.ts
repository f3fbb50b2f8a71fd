/** `build/Sidebar.html` as HtmlService will treat it: one file, nothing to load, no text that it would strip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { projectRoot } from '../source-files';
import { builtFile, inlineScript } from './built-files';
import { globalsUsed } from './globals-used';

const page = builtFile('Sidebar.html');
const script = inlineScript(page);
const markup = page.replace(script, '').replace(/<style>[\s\S]*<\/style>/, '');

function timesIn(text: string, word: string): number {
  return text.split(word).length - 1;
}

describe('Sidebar.html', () => {
  it('has its script and its styles inside, and nothing to load', () => {
    expect(script.length).toBeGreaterThan(10_000);
    expect(page.match(/<style>[^<]{1000,}<\/style>/g)).toHaveLength(1);
    expect(markup.match(/<script|<style|<link|<img|<iframe|\ssrc=|\shref=/g)).toEqual(['<script']);
    expect(page.match(/@import|url\(/g)).toBeNull();
  });

  it('is ASCII, without comments and without scriptlets', () => {
    expect(page.match(/[^\t\n\x20-\x7e]/g)).toBeNull();
    expect(page.match(/<!--|<\?/g)).toBeNull();
  });

  it('has no // in its script, which HtmlService would cut to the end of the line', () => {
    expect(script.match(/\/\/|<\/script/gi)).toBeNull();
  });

  it('parses as ES2019', () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('runs no text as code and talks to nobody but the script', () => {
    const { names } = globalsUsed(script);
    expect(['eval', 'Function', 'XMLHttpRequest', 'fetch', 'importScripts'].filter((name) => names.has(name))).toEqual(
      [],
    );
    expect(script.match(/\bimport\s*\(/g)).toBeNull();
  });

  it('writes HTML nowhere but where Preact itself does', () => {
    const preact = readFileSync(join(projectRoot, 'node_modules/preact/dist/preact.module.js'), 'utf8');
    const counts = (text: string) =>
      ['innerHTML', 'dangerouslySetInnerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'srcdoc'].map(
        (sink) => [sink, timesIn(text, sink)],
      );
    expect(counts(script)).toEqual(counts(preact));
  });

  it('carries nothing shaped like an API key', () => {
    expect(page.match(/\b[0-9a-f]{40}\b/gi)).toBeNull();
  });
});
