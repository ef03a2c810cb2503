import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/pipeline/document/read-document.ts';
import { checkLedger, countLedger } from '../../src/pipeline/ground/ledger.ts';
import { linkProjects } from '../../src/pipeline/link.ts';
import { gazetteer, placed, placeIssues, read, recordFiles, root } from './real-data.ts';

describe('the records of data/projects and data/sites', () => {
  it('have no fault, and the file name is the id', () => {
    expect([...gazetteer.issues, ...read.issues, ...placeIssues]).toEqual([]);
    expect(read.records.map(({ file, id }) => [file, id])).toEqual(
      recordFiles.map(({ file }) => [file, file.split('/').at(-1)?.replace('.json', '')]),
    );
  });

  it('are the 34 projects and 4 batches of chapter 五', () => {
    const ofKind = (kind: string) => read.records.filter((record) => record.kind === kind);
    expect(ofKind('project')).toHaveLength(34);
    expect(ofKind('batch').map(({ id }) => id)).toEqual([
      'general-airports-batch',
      'medium-irrigation-batch',
      'national-highways-batch',
      'regional-airports-batch',
    ]);
    expect(checkLedger(placed)).toEqual([]);
  });

  it('keep the ledger: named = mapped + unlocated, and only the batches have no place', () => {
    const { named, mapped, unlocated, sites } = countLedger(placed);
    expect({ named, mapped, unlocated }).toEqual({ named: 38, mapped: 34, unlocated: 4 });
    expect(sites.named).toBe(sites.mapped + sites.unlocated);
    for (const { record, feature } of placed) {
      if (record.kind === 'batch') expect(feature, record.id).toBeNull();
      if (record.kind === 'project') expect(feature, record.id).not.toBeNull();
    }
  });

  it('quote words that stand once in their task, and a verb that the task has', () => {
    const { tasks, clean } = readDocument(root);
    const { links, issues } = linkProjects(read.records, tasks, clean);
    expect(issues).toEqual([]);
    expect(links).toHaveLength(read.records.length);
    for (const { id, taskId, stage } of read.records) {
      const text = tasks.find((task) => task.id === taskId)?.text ?? '';
      // 推动荆门—长沙 … 工程建设 is the stage 推动建设: the verb's characters in their order.
      let at = -1;
      for (const character of stage) {
        at = text.indexOf(character, at + 1);
        expect(at, `${id}: ${stage}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('say in both languages what the words allow', () => {
    for (const { id, notices, nameEn } of read.records) {
      expect(nameEn, id).not.toMatch(/\p{Script=Han}/u);
      for (const { text } of notices) {
        expect(text.zh, id).not.toMatch(/[您请!！]/);
        expect(text.en, id).not.toMatch(/\p{Script=Han}|!/u);
      }
    }
  });

  it('claim no more than is known: so many of each accuracy', () => {
    const count: Record<string, number> = {};
    for (const { record, accuracy } of placed) {
      if (record.kind !== 'site') count[accuracy] = (count[accuracy] ?? 0) + 1;
    }
    expect(count).toEqual({ exact: 2, approximate: 7, schematic: 13, area: 8, symbol: 4, unlocated: 4 });
  });
});
