import { describe, expect, it } from 'vitest';
import { type DraftStorage, type Kept, keepDrafts, takeDrafts } from '../../src/app/briefing/drafts/keep.ts';
import type { Briefing } from '../../src/model/briefing/briefing.ts';
import { withDraft } from '../../src/state/briefing/draft.ts';
import { createAppStore } from '../../src/state/store.ts';
import { plan } from '../state/plan.ts';
import { curated } from './shipped.ts';

/** What the tabs of a browser share. */
function browser() {
  const kept = new Map<string, Kept>();
  const tabs: (() => void)[] = [];
  let isFull = false;
  function storage(): DraftStorage {
    let changed = () => {};
    return {
      read: async () => structuredClone([...kept.values()].sort((a, b) => a.place - b.place)),
      write: async (entries, gone) => {
        if (isFull) throw new Error('full');
        for (const [id, entry] of structuredClone(entries)) kept.set(id, entry);
        for (const id of gone) kept.delete(id);
        for (const tab of tabs) if (tab !== changed) tab();
      },
      listen(tell) {
        changed = tell;
        tabs.push(tell);
        return () => {};
      },
    };
  }
  return {
    kept,
    fill: (is: boolean) => {
      isFull = is;
    },
    async tab() {
      const store = createAppStore(plan);
      const told = { isRefused: false };
      const keeper = keepDrafts(store, storage(), {
        refused: (isRefused) => {
          told.isRefused = isRefused;
        },
        problems: () => {},
      });
      await keeper.read();
      const drafts = () => store.getState().drafts ?? [];
      return {
        store,
        told,
        keeper,
        titles: () => drafts().map(({ title }) => title.zh),
        put: (draft: Briefing) => takeDrafts(store, withDraft(drafts(), draft)),
        take: (list: readonly Briefing[]) => takeDrafts(store, list),
        drafts,
      };
    },
  };
}

/** Until what was told to other tabs is read there. */
const settled = () => new Promise((done) => setTimeout(done, 20));

function draftOf(id: string, title = id): Briefing {
  return { ...curated('overview'), id: `own-${id}`, title: { zh: title, en: title } } as unknown as Briefing;
}

describe('two tabs', () => {
  it('keep the briefings of both', async () => {
    const shared = browser();
    const [one, two] = [await shared.tab(), await shared.tab()];
    one.put(draftOf('a'));
    two.put(draftOf('b'));
    await Promise.all([one.keeper.write(), two.keeper.write()]);
    await settled();
    expect([...shared.kept.keys()].sort()).toEqual(['own-a', 'own-b']);
    expect([one.titles().sort(), two.titles().sort()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('take over changes and deletions, and lose nothing that is being edited', async () => {
    const shared = browser();
    const one = await shared.tab();
    one.take([draftOf('a'), draftOf('b'), draftOf('c')]);
    await one.keeper.write();
    const two = await shared.tab();
    two.put(draftOf('b', '二'));
    one.take([draftOf('a', '一'), ...one.drafts().filter(({ id }) => id === 'own-b')]);
    await one.keeper.write();
    await settled();
    expect(two.titles()).toEqual(['一', '二']);
    await two.keeper.write();
    await settled();
    expect(one.titles()).toEqual(['一', '二']);
    expect((await shared.tab()).titles()).toEqual(['一', '二']);
  });

  it('bring back what one deletes while the other edits it', async () => {
    const shared = browser();
    const one = await shared.tab();
    one.put(draftOf('a'));
    await one.keeper.write();
    const two = await shared.tab();
    two.put(draftOf('a', '在写'));
    one.take([]);
    await one.keeper.write();
    await two.keeper.write();
    await settled();
    expect([one.titles(), two.titles()]).toEqual([['在写'], ['在写']]);
  });

  it('leave a briefing alone while it is played', async () => {
    const shared = browser();
    const one = await shared.tab();
    one.put(draftOf('a'));
    await one.keeper.write();
    const two = await shared.tab();
    two.store.getState().play('own-a', 1);
    one.take([]);
    await one.keeper.write();
    await settled();
    expect(two.titles()).toEqual(['a']);
    two.store.getState().stopPlaying();
    await settled();
    expect(two.titles()).toEqual([]);
  });
});

describe('what is kept', () => {
  it('comes back in its order, also what was deleted in between', async () => {
    const shared = browser();
    const one = await shared.tab();
    const list = ['a', 'b', 'c'].map((id) => draftOf(id));
    one.take(list);
    await one.keeper.write();
    one.take(list.filter(({ id }) => id !== 'own-b'));
    await one.keeper.write();
    one.take(list);
    await one.keeper.write();
    expect((await shared.tab()).titles()).toEqual(['a', 'b', 'c']);
  });

  it('stays though nothing here can read it', async () => {
    const shared = browser();
    shared.kept.set('own-later', { place: 1, draft: { id: 'own-later', chapters: 'of another version' } });
    const one = await shared.tab();
    one.put(draftOf('a'));
    await one.keeper.write();
    expect([...shared.kept.keys()].sort()).toEqual(['own-a', 'own-later']);
  });

  it('is written later where there was no room', async () => {
    const shared = browser();
    const one = await shared.tab();
    shared.fill(true);
    one.put(draftOf('a'));
    await one.keeper.write();
    expect([one.told.isRefused, shared.kept.size]).toEqual([true, 0]);
    shared.fill(false);
    await one.keeper.write();
    expect([one.told.isRefused, shared.kept.size]).toEqual([false, 1]);
  });
});
