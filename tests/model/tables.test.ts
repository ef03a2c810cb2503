import { describe, expect, it } from 'vitest';
import { accuracyClasses, accuracyClassOf } from '../../src/model/accuracy.ts';
import { categories, categoryIds, categoryOf, groupIds, groupLabels } from '../../src/model/category.ts';
import type { Bilingual } from '../../src/model/language.ts';
import { paletteIds, palettes } from '../../src/model/look/palette.ts';
import { messages, tell } from '../../src/model/messages/messages.ts';
import { accuracies } from '../../src/model/project.ts';

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe('messages', () => {
  it.each(Object.entries<Bilingual>(messages))(
    '%s is there in both languages, filled from the same values',
    (_, text) => {
      expect(text.zh.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(placeholders(text.en)).toEqual(placeholders(text.zh));
    },
  );

  it('are filled in', () => {
    expect(tell('zh', 'panel.of', { i: 2, n: 21 })).toBe('2 / 21');
    expect(tell('en', 'list.shown', { n: 0 })).toBe('0 shown');
  });
});

/** Every key of an object and of the objects in it, with what stands there. */
function leaves(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    typeof inner === 'object' && inner !== null ? leaves(inner, `${path}${key}.`) : [[path + key, inner]],
  );
}

describe('palettes', () => {
  const keys = (id: (typeof paletteIds)[number]) =>
    leaves(palettes[id])
      .map(([key]) => key)
      .sort();

  it.each(paletteIds)('%s has the same names as every other', (id) => {
    expect(keys(id)).toEqual(keys('light'));
  });

  it.each(paletteIds)('%s has lower-case #rrggbb colours only', (id) => {
    expect(leaves(palettes[id]).filter(([, colour]) => !/^#[0-9a-f]{6}$/.test(String(colour)))).toEqual([]);
  });

  it.each(paletteIds)('%s has a colour of its own for each category', (id) => {
    expect(new Set(categoryIds.map((category) => palettes[id].category[category])).size).toBe(
      categoryIds.length,
    );
  });
});

describe('the tables of categories and accuracy', () => {
  it('have each id once, with a label in both languages', () => {
    expect(categories.map((category) => category.id).sort()).toEqual([...categoryIds].sort());
    expect(accuracyClasses.map((entry) => entry.id)).toEqual([...accuracies]);
    for (const id of categoryIds) {
      expect(categoryOf(id).label.zh).not.toBe('');
      expect(categoryOf(id).label.en).not.toBe('');
    }
    for (const id of accuracies) {
      expect(accuracyClassOf(id).label.zh).not.toBe('');
      expect(accuracyClassOf(id).meaning.en).not.toBe('');
    }
    for (const group of groupIds) expect(groupLabels[group].en).not.toBe('');
  });

  it('tell line categories apart by ornament as well as by colour', () => {
    const ornaments = categories.flatMap((category) => (category.line ? [category.line.ornament] : []));
    expect(new Set(ornaments).size).toBe(ornaments.length);
  });
});
