import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oldestBrowsers } from '../../src/model/site/browsers.ts';
import { builtFiles } from './files.ts';
import { newInScript } from './script-features.ts';
import { newInStyles } from './style-features.ts';

/** Files that only a machine with WebGL fetches, and only where the twin is not enough: they may ask for more. */
const webglOnly =
  /^(controller|maplibre-gl-worker|bunching-overlay|array-utils-flat|gpu-data-evaluator|webgl|webgpu|get-attribute)/;

/** What may be newer, and why it does no harm. */
const harmless: Record<string, string> = {
  '.requestIdleCallback()': 'asked for first; else a timer',
  '.cancelIdleCallback()': 'goes with requestIdleCallback',
  '.moveBefore()': 'Preact asks for it first',
  '.captureStackTrace()': 'asked for first, by libraries',
  CompressionStream: 'asked for first by the library of workbooks; else it packs by itself',
  DecompressionStream: 'asked for first by the library of workbooks; else it unpacks by itself',
  '.drop()': 'a method of our own: the twin’s gestures',
  '.take()': 'a method of our own: data of a slice',
  '.restore()': 'a method of our own: briefings',
  '.ink()': 'a method of our own: pens',
  '.error()': 'console.error',
  '(scripting)': 'without it the notice comes after 8 s',
  ':-moz-progress-bar': 'a rule of its own for each engine',
  ':-webkit-progress-bar': 'a rule of its own for each engine',
  ':-webkit-progress-value': 'a rule of its own for each engine',
  '@page': 'names of pages: else one size of paper',
  size: 'of paper: else what the dialogue says',
  'accent-color': 'else the browser’s own colour',
  'overscroll-behavior': 'else the page behind scrolls on',
  'scrollbar-width': 'else a scroll bar of common width',
  'text-wrap': 'else lines of uneven length',
};

/** The feature's name, of `.findLast(): Chrome / Edge 92`. */
function nameOf(feature: string): string {
  return feature.slice(0, feature.lastIndexOf(': '));
}

describe('the oldest browsers know', () => {
  const inScripts = builtFiles('js')
    .filter(({ name }) => !webglOnly.test(name))
    .map(({ name, bytes }) => ({ name, features: newInScript(bytes.toString()) }));
  const inStyles = builtFiles('css').map(({ name, bytes }) => ({
    name,
    features: newInStyles(bytes.toString()),
  }));

  it.each([
    ['scripts', inScripts],
    ['style sheets', inStyles],
  ])('what the built %s use', (_, files) => {
    const found = files.flatMap(({ name, features }) =>
      features.filter((feature) => !harmless[nameOf(feature)]).map((feature) => `${name} ${feature}`),
    );
    expect(found).toEqual([]);
  });

  it('and nothing is let pass that is not there', () => {
    const found = [...inScripts, ...inStyles].flatMap(({ features }) => features.map(nameOf));
    expect(Object.keys(harmless).filter((name) => !found.includes(name))).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    ['[].findLast(isOdd)', '.findLast()'],
    ['Object.hasOwn(a, b)', '.hasOwn()'],
    ['class A { static { b() } }', 'static {}'],
    ['/(?<=a)b/.test(c)', '/(?<=a)b/'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['structuredClone(a)', 'structuredClone'],
    ['element.checkVisibility()', '.checkVisibility()'],
    ['Promise.withResolvers()', '.withResolvers()'],
  ])('finds %s', (script, name) => {
    expect(newInScript(script).join()).toContain(name);
  });

  it.each([
    ['a:has(b) { color: red }', ':has'],
    ['@container a (max-width: 1px) { b { color: red } }', '@container'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['@media (width <= 9px) { a { color: red } }', '(a <= b)'],
    ['a { & b { color: red } }', '&'],
    ['a { height: 100dvh }', 'dvh'],
    ['@layer a { b { color: red } }', '@layer'],
  ])('finds %s', (styles, name) => {
    expect(newInStyles(styles).join()).toContain(name);
  });

  it('lets pass what the oldest browsers know', () => {
    expect(
      newInScript('class A { #b = 1; static c = [].at(-1) ?? a?.b }; a ||= "".replaceAll("a", "b")'),
    ).toEqual([]);
    expect(newInStyles('a:is(b):focus-visible { inset: 0; width: min(1px, 2vw); gap: 1px }')).toEqual([]);
  });

  it('is of the browsers that the README names', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const { name, version } of oldestBrowsers) expect(readme).toContain(`${name} ${version}`);
  });
});
