import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/model/document.ts';
import type { TextQuote } from '../../src/model/quote.ts';
import {
  align,
  type PieceKind,
  paragraphs,
  sectionPieces,
} from '../../src/state/document/document-pieces.ts';
import type { Reading } from '../../src/state/slices/reading.ts';
import { plan } from './plan.ts';

const readings: readonly Reading[] = ['repaired', 'seed'];

const sectionById = (id: string): Section => {
  const section = plan.sections.find((entry) => entry.id === id);
  if (!section) throw new Error(`No section ${id}`);
  return section;
};

const sectionAt = (offset: number) =>
  plan.sections.find(({ start, text }) => offset >= start && offset < start + text.length) ??
  sectionById('section-0');

/** The words of all pieces that belong to one thing. */
function wordsOf(section: Section, reading: Reading, kind: PieceKind, id: string) {
  return sectionPieces(plan, section, reading)
    .filter((piece) => piece.kind === kind && piece.ids.includes(id))
    .map((piece) => piece.text)
    .join('');
}

/** The seed's own words for a quote of a task, which plan.json places in the task's raw text. */
function rawWords(taskId: string, quote: TextQuote) {
  const task = plan.tasks.find((entry) => entry.id === taskId);
  return task?.raw.slice(quote.rawStart - task.quote.rawStart, quote.rawEnd - task.quote.rawStart);
}

describe.each(readings)('the text in pieces, %s', (reading) => {
  it('is the text of the section, word for word', () => {
    for (const section of plan.sections) {
      const joined = sectionPieces(plan, section, reading)
        .map((piece) => piece.text)
        .join('');
      expect(joined, section.id).toBe(reading === 'seed' ? section.raw : section.text);
    }
  });

  it('is the text of the section wherever projects and goals are quoted', () => {
    const section = sectionById('section-5-1');
    const [one] = plan.projects;
    const quotes = fc.array(
      fc.tuple(fc.nat(section.text.length - 1), fc.integer({ min: 1, max: 60 })).map(([from, length]) => ({
        start: section.start + from,
        end: Math.min(section.start + from + length, section.start + section.text.length),
      })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(quotes, quotes, (projects, goals) => {
        const quoted = {
          ...plan,
          projects: projects.map((span, index) => ({
            ...plan.projects[0],
            id: `p-${index}`,
            quote: { ...one?.quote, ...span },
          })) as typeof plan.projects,
          goals: goals.map((span, index) => ({
            ...plan.goals[0],
            id: `g-${index}`,
            quote: { ...one?.quote, ...span },
          })) as typeof plan.goals,
        };
        const pieces = sectionPieces(quoted, section, reading);
        expect(pieces.map((piece) => piece.text).join('')).toBe(
          reading === 'seed' ? section.raw : section.text,
        );
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        if (reading === 'repaired')
          quoted.projects.forEach(({ id, quote }) => {
            const words = pieces.filter((piece) => piece.ids.includes(id)).map((piece) => piece.text);
            expect(words.join('')).toBe(
              section.text.slice(quote.start - section.start, quote.end - section.start),
            );
          });
      }),
      { numRuns: 60 },
    );
  });

  it('has every project, unit and goal at its words', () => {
    for (const project of plan.projects) {
      const words = wordsOf(sectionAt(project.quote.start), reading, 'project', project.id);
      const expected = reading === 'seed' ? rawWords(project.taskId, project.quote) : project.quote.exact;
      expect(words, project.id).toBe(expected);
    }
    for (const goal of plan.goals) {
      const words = wordsOf(sectionById('section-2'), reading, 'goal', goal.id);
      if (reading === 'repaired') expect(words, goal.id).toBe(goal.quote.exact);
      else expect(words.length, goal.id).toBe(goal.quote.rawEnd - goal.quote.rawStart);
    }
    for (const task of plan.tasks) {
      const own = sectionPieces(plan, sectionById(task.sectionId), reading).filter(
        (piece) => piece.taskId === task.id && piece.kind === 'unit',
      );
      const words = own.map((piece) => piece.text.replace(/\n\d+、|\s/g, ''));
      const expected = task.unitMentions.map((mention) => task.text.slice(mention.start, mention.end));
      expect(words, task.id).toEqual(expected);
    }
  });

  it('keeps a task together, from its title to its bracket', () => {
    for (const section of plan.sections) {
      const tasks = paragraphs(sectionPieces(plan, section, reading)).filter(
        (entry) => entry.kind === 'task',
      );
      const own = plan.tasks.filter((task) => task.sectionId === section.id);
      expect(tasks.map((entry) => entry.taskId)).toEqual(own.map((task) => task.id));
      tasks.forEach((paragraph, index) => {
        const text = paragraph.pieces.map((piece) => piece.text).join('');
        const task = own[index];
        expect(text.endsWith((reading === 'seed' ? task?.raw : task?.text) ?? '?'), task?.id).toBe(true);
        expect(paragraph.pieces.find((piece) => piece.kind === 'title')?.text).toBe(`${task?.title}。`);
      });
    }
  });

  it('has the heading apart from the body', () => {
    const [heading, body] = paragraphs(sectionPieces(plan, sectionById('section-1'), reading));
    expect(heading?.pieces.map((piece) => piece.text).join('')).toBe('一、总体要求');
    expect(body?.pieces[0]?.text.startsWith('以习近平')).toBe(true);
    const [title, preamble] = paragraphs(sectionPieces(plan, sectionById('section-0'), reading));
    expect(title?.pieces.some((piece) => piece.kind === 'number' && piece.text.startsWith('鄂政办发'))).toBe(
      true,
    );
    expect(preamble?.pieces[0]?.text.startsWith('长江中游城市群地跨')).toBe(true);
  });
});

describe('words in words', () => {
  it('belong to both projects, the narrower first', () => {
    const pieces = sectionPieces(plan, sectionById('section-4-4'), 'repaired');
    const shared = pieces.find((piece) => piece.text === '鄂州等发展临空经济');
    expect(shared?.ids).toEqual(['ezhou-airport-economy', 'wuhan-airport-economy']);
    expect(pieces.find((piece) => piece.text === '武汉、')?.ids).toEqual(['wuhan-airport-economy']);
  });

  it('are units in the bracket, the rest of which is the bracket', () => {
    const [paragraph] = paragraphs(sectionPieces(plan, sectionById('section-5-2'), 'repaired')).filter(
      (entry) => entry.taskId === 'task-5-2-4',
    );
    const tail = paragraph?.pieces.slice(-5).map((piece) => [piece.kind, piece.text]);
    expect(tail).toEqual([
      ['responsibility', '（责任单位：'],
      ['unit', '省水利厅'],
      ['responsibility', '，'],
      ['unit', '长江中游城市群相关城市人民政府'],
      ['responsibility', '）'],
    ]);
  });
});

describe('the alignment of the two readings', () => {
  it('finds every sign again after spaces were put in, and after signs were lost', () => {
    const words = fc.array(fc.constantFrom(...'长江中游城市群，、（）1.'), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(40), { maxLength: 6 }), (signs, gaps) => {
        const raw = signs.map((sign, index) => (gaps.includes(index) ? ` ${sign}` : sign)).join('');
        const places = [...align(signs.join(''), raw)];
        expect(places.map((place) => raw[place])).toEqual(signs);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const back = [...align(raw, signs.join(''))].filter((place) => place >= 0);
        expect(back).toEqual(signs.map((_, index) => index));
      }),
    );
  });

  it('follows a stretch that only one of them has', () => {
    const shared = sectionById('section-1').text.slice(0, 60);
    const places = align(`${shared}只在校订里的几个字`, `只在原件里的页眉${shared}`);
    expect([...places].slice(0, 60)).toEqual(Array.from(shared, (_, index) => index + 8));
  });
});
