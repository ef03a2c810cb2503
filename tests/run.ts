/**
 * The whole test command: each step runs even when an earlier one failed, and the last line says
 * `N passed, N failed`, summed over the steps and over the tests that the runners report.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from './browser/find-browser.ts';

interface Tally {
  passed: number;
  failed: number;
}

/** What a runner's JSON report holds, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hubei-one-map-'));

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

/** Runs a program of node_modules in the repository; true where it ended with 0. */
function run(program: string, ...args: string[]): boolean {
  const path = join(root, 'node_modules/.bin', program);
  const { status, error } = spawnSync(path, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) say(`${program} could not be started: ${error.message}`);
  return status === 0;
}

function check(isSound: boolean): Tally {
  return isSound ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one project's tests and counts them from the runner's own report. */
function runTests(project: 'unit' | 'built' | 'browser'): Tally {
  const file = join(folder, `${project}.json`);
  const isSound = run(
    'vitest',
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  if (!existsSync(file)) {
    say(`The ${project} tests left no report.`);
    return check(false);
  }
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot be read as tests fails without one failed test.
  const broken = report.testResults.filter(
    (result) =>
      result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  for (const { name } of broken) say(`No test could be run: ${name}`);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) say(`${skipped} tests were skipped.`);
  const failed = report.numFailedTests + broken.length;
  // The runner also fails on errors outside of any test.
  const outside = !isSound && failed === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + outside };
}

function runBrowserTests(): Tally {
  const browser = prepareBrowser(say);
  if (!browser) return check(false);
  process.env.CHROMIUM_PATH = browser;
  return runTests('browser');
}

/** Runs a step on the built site. */
function ofBuilt(step: () => Tally): Tally {
  if (isBuilt) return step();
  say('There is no built site to test.');
  return check(false);
}

function timed(name: string, step: () => Tally): Tally {
  say(`\n── ${name}`);
  const start = performance.now();
  const tally = step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`);
  return tally;
}

let isBuilt = false;
const tallies = [
  timed('types', () => check(run('tsc', '--noEmit'))),
  timed('lint and format', () => check(run('biome', 'check'))),
  timed('data up to date', () => check(run('tsx', 'src/pipeline/build.ts', '--check'))),
  timed('unit tests', () => runTests('unit')),
  timed('build of the site', () => {
    isBuilt = run('vite', 'build', '--logLevel=warn');
    return check(isBuilt);
  }),
  timed('built site', () => ofBuilt(() => runTests('built'))),
  timed('browser tests', () => ofBuilt(runBrowserTests)),
];
rmSync(folder, { recursive: true });

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
