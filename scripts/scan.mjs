// Looks through every file of the repository for what must not be in it: keys, addresses of the computer or the
// network it was written on, tests that leave others out. Prints one line per finding and fails when there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runProgram } from './clasp.mjs';

const isTest = (path) => /^test\/.*\.ts$/.test(path);

/** A made-up key shows its pattern: few different digits, or digits in order. */
function looksMadeUp(key) {
  const steps = [...key].slice(1).filter((digit, index) => {
    const step = Number.parseInt(digit, 16) - Number.parseInt(key[index], 16);
    return step === 1 || step === -15 || step === -9 || step === 0;
  });
  return new Set(key.toLowerCase()).size <= 5 || steps.length > key.length * 0.75;
}

const rules = [
  {
    what: 'something shaped like a KoboToolbox API key',
    pattern: /(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi,
    isFine: looksMadeUp,
  },
  {
    what: "something shaped like one of Google's keys",
    pattern: /AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{30,}/g,
  },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g },
  {
    what: 'credentials in an address',
    pattern: /https?:\/\/[^\s/:@'"`<>$]+:(?!password@)[^\s/@'"`<>$]{8,}@[\w.-]+/g,
  },
  {
    what: 'the address of a package registry',
    pattern: /https?:\/\/[^\s'"]*(?:artifactory|nexus|verdaccio|registry\.)[^\s'"]*|"resolved": "https?:/gi,
  },
  { what: 'a path of one computer', pattern: /(?<![\w.])\/(?:home|Users|root)\/[\w.-]+/g },
  {
    what: 'a test that leaves others out',
    pattern: /\b(?:it|test|describe)\.only\b|\bf(?:it|describe)\(/g,
    only: isTest,
  },
  {
    what: 'a test that is left out',
    pattern: /\b(?:it|test|describe)\.skip\(|\bx(?:it|test|describe)\(/g,
    only: isTest,
  },
];

/** Findings in one text, each as `path:line: what`; the found text itself is not repeated, for it may be secret. */
function findingsIn(path, text) {
  return rules
    .filter(({ only }) => only === undefined || only(path))
    .flatMap(({ what, pattern, isFine = () => false }) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => !isFine(found))
        .map(({ index }) => `${path}:${text.slice(0, index).split('\n').length}: ${what}`),
    );
}

runProgram(() => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && !/\.(?:png|xlsx|zip|gz)$/.test(path));
  const findings = paths.flatMap((path) => {
    try {
      return findingsIn(path, readFileSync(join(projectRoot, path), 'latin1'));
    } catch (error) {
      // Listed by git and deleted since.
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  });
  if (findings.length > 0) throw new Error(findings.join('\n'));
  console.log(`${paths.length} files: no keys, no addresses of this computer, no exclusive tests.`);
});
