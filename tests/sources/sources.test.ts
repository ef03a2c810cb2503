import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/model/citation.ts';
import type { Reference } from '../../src/model/source.ts';
import { findBareHosts } from '../../src/pipeline/bare-hosts.ts';
import { readSources } from '../../src/pipeline/read-sources.ts';

function file(name: string, record: object) {
  return { file: name, text: JSON.stringify(record) };
}

const daily = file('data/publishers/daily.json', { name: '日报', nameEn: 'Daily', kind: 'local_press' });

function source(publisher: string) {
  return file('data/sources/line-2025.json', {
    publisher,
    title: '线路开通',
    titleEn: 'Line opens',
    published: '2025-08',
    license: null,
    read: { at: 'mirror.example.com/1', on: '2026-11-27', copy: true },
  });
}

describe('sources as recorded', () => {
  it('shows who published it, not where it was read', () => {
    const { references, issues } = readSources([daily], [source('daily')]);
    expect(issues).toEqual([]);
    expect(JSON.stringify([...references.values()])).not.toContain('mirror');
    const reference = references.get('line-2025') as Reference;
    expect(citationOf(reference, 'zh')).toBe('日报《线路开通》，2025-08（经转载核对）');
    expect(citationOf(reference, 'en')).toBe('Daily “Line opens”, 2025-08 (read in a copy)');
  });

  it('gives a title of our own without marks of quotation', () => {
    const { references } = readSources([daily], [source('daily')]);
    const reference = references.get('line-2025') as Reference;
    const ours = { ...reference, title: '〔线路〕', publisher: 'anonymous', publisherName: '佚名网页' };
    expect(citationOf({ ...ours, published: null }, 'zh')).toBe('佚名网页〔线路〕');
  });

  it('reports a publisher that there is not', () => {
    const { references, issues } = readSources([daily], [source('weekly')]);
    expect(references.size).toBe(0);
    expect(issues[0]?.message).toContain('data/publishers/weekly.json');
  });

  it('forbids web hosts in what is published, but for what the seed itself says', () => {
    const files = {
      'plan.json': {
        corrections: [{ from: 'www.docin.com' }],
        projects: [{ published: [{ source: 'm.mirror.com itemid 1' }, { source: '日报《线路》，2025' }] }],
      },
    };
    const messages = findBareHosts(files).map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining('projects.0.published.0.source names the host m.mirror.com'),
    ]);
  });
});
