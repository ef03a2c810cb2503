import { describe, expect, it } from 'vitest';
import { quotePieces } from '../../src/model/briefing/quote.ts';
import { categories } from '../../src/model/category.ts';
import { farBounds } from '../../src/model/extent.ts';
import { chapterBounds } from '../../src/state/briefing/chapter-view.ts';
import { plan } from '../state/plan.ts';
import { curated, shipped } from './shipped.ts';

const ids = (group: string) => shipped.filter((entry) => entry.group === group).map(({ id }) => id);
const chapters = shipped.flatMap((briefing) =>
  briefing.chapters.map((chapter, index) => ({ place: `${briefing.id}.${index + 1}`, ...chapter })),
);

describe('the shipped briefings', () => {
  it('are complete: overview, categories, cities, first-listed units', () => {
    expect(ids('overview')).toEqual(['overview']);
    expect(shipped[0]?.chapters).toHaveLength(8);
    expect(ids('category')).toEqual(categories.map(({ id }) => `category-${id.replaceAll('_', '-')}`));
    expect(ids('city')).toEqual(plan.cities.map(({ id }) => `city-${id}`));
    expect(ids('city')).toHaveLength(13);
    const first = new Set(plan.tasks.map(({ units }) => `unit-${units[0]}`));
    expect(new Set(ids('unit'))).toEqual(first);
  });

  it('have ids that an address can name, each once', () => {
    const all = shipped.map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(id).toMatch(/^[a-z0-9-]{1,80}$/);
  });

  it('show every city’s and every unit’s projects', () => {
    for (const city of plan.cities) {
      const briefing = shipped.find(({ id }) => id === `city-${city.id}`);
      const shown = new Set(briefing?.chapters.slice(1).flatMap(({ focus }) => focus));
      expect(shown).toEqual(
        new Set(plan.projects.filter(({ cities }) => cities.includes(city.id)).map(({ id }) => id)),
      );
    }
    for (const task of plan.tasks) {
      const briefing = shipped.find(({ id }) => id === `unit-${task.units[0]}`);
      const chapter = briefing?.chapters.find(({ quote }) => quote?.taskId === task.id);
      expect(new Set(chapter?.focus)).toEqual(new Set(task.projects));
    }
  });

  it('leave no reference in their texts and no text empty', () => {
    for (const { title, caption, notes } of chapters)
      for (const text of [title, caption, notes])
        for (const wording of [text.zh, text.en]) {
          expect(wording).not.toMatch(/[{}—]$|\{|undefined|null/);
          expect(wording.trim()).not.toBe('');
        }
  });

  it.each(['overview', 'category-rail', 'category-irrigation'])(
    'type no count into the captions of %s: digits come by reference',
    (name) => {
      for (const chapter of curated(name).chapters) {
        const { zh, en } = chapter.caption as { zh: string; en: string };
        for (const wording of [zh, en])
          expect(wording.replace(/\{[^}]+\}/g, '').replace('〔2022〕16', '')).not.toMatch(
            /\d+ ?(项|条|处|km)/,
          );
      }
    },
  );

  it('look at places on the map', () => {
    for (const { camera, place } of chapters) {
      const [west, south, east, north] = chapterBounds(camera);
      const isInside =
        west >= farBounds[0] && south >= farBounds[1] && east <= farBounds[2] && north <= farBounds[3];
      expect(isInside, place).toBe(true);
      expect(east - west, place).toBeGreaterThan(0.2);
    }
  });

  it('show what they focus on: the filter lets it through', () => {
    for (const { focus, filter, place } of chapters)
      for (const id of focus) {
        const project = plan.projects.find((entry) => entry.id === id);
        if (filter.categories) expect(filter.categories, place).toContain(project?.category);
        if (filter.cities)
          expect(
            project?.cities.some((city) => filter.cities?.includes(city)),
            place,
          ).toBe(true);
      }
  });

  it('quote the plan’s own words, with the projects’ words marked', () => {
    for (const { quote, place } of chapters) {
      if (!quote) continue;
      const task = plan.tasks.find(({ id }) => id === quote.taskId);
      const projects = plan.projects.filter(({ id }) => quote.projectIds.includes(id));
      if (!task) throw new Error(`${place}: no task ${quote.taskId}`);
      const pieces = quotePieces(task, projects);
      for (const { text } of pieces) if (text !== '……') expect(task.text, place).toContain(text);
      const marked = pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
      for (const { quote: words, taskId } of projects)
        if (taskId === task.id) expect(marked.join(''), place).toContain(words.exact);
      expect(pieces.map(({ text }) => text).join('').length, place).toBeLessThan(160);
    }
  });
});
