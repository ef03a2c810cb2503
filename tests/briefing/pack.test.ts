import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestLink, packBriefing, unpackBriefing } from '../../src/app/briefing/pack.ts';
import { readBriefing } from '../../src/model/briefing/read.ts';
import { chapterOfView } from '../../src/state/briefing/chapter-view.ts';
import { newDraft, withChapter } from '../../src/state/briefing/draft.ts';
import { createAppStore } from '../../src/state/store.ts';
import { plan } from '../state/plan.ts';
import { curated } from './shipped.ts';

describe('a briefing in a link', () => {
  it('comes out as it went in', async () => {
    const { briefing } = readBriefing(curated('overview'), plan);
    if (!briefing) throw new Error('no overview');
    const packed = await packBriefing(briefing);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(readBriefing(await unpackBriefing(packed), plan)).toEqual({ briefing, problems: [] });
  });

  it('fits with a few chapters of a few words', async () => {
    const { getState } = createAppStore(plan);
    getState().see({ center: [112, 30.5], zoom: 7, kmPerPx: 1, bounds: [108, 28, 116, 33] });
    let draft = newDraft([], { zh: '给省领导', en: 'For the province' });
    for (const project of plan.projects.slice(20, 26)) {
      getState().choose({ kind: 'project', id: project.id }, 'map');
      draft = withChapter(
        draft,
        chapterOfView(getState(), 'chapter', { zh: project.name, en: project.nameEn }),
      );
    }
    expect(draft.chapters).toHaveLength(6);
    expect((await packBriefing(draft)).length).toBeLessThan(longestLink);
  });

  it('refuses what is cut or no briefing', async () => {
    const { briefing } = readBriefing(curated('overview'), plan);
    const packed = briefing ? await packBriefing(briefing) : '';
    await expect(unpackBriefing(packed.slice(0, 300))).rejects.toThrow();
    await expect(unpackBriefing('not-a-briefing')).rejects.toThrow();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        const read = await unpackBriefing(text).catch(() => null);
        expect(readBriefing(read, plan).briefing).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('does not swell beyond all bounds', async () => {
    const bomb = new Blob([new Uint8Array(2_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = Buffer.from(await new Response(bomb as unknown as BodyInit).arrayBuffer());
    await expect(unpackBriefing(bytes.toString('base64url'))).rejects.toThrow(/More than/);
  });
});
