/** A briefing before an audience: by its address, by a clicker, by the keyboard alone, with a second window, and taken along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import * as v from 'valibot';
import { describe, it } from 'vitest';
import { chapterMs } from '../../src/app/briefing/stage/autoplay.ts';
import { briefingsSchema } from '../../src/model/briefing/briefing.ts';
import { expect, useSite, type Visit } from './driver.ts';

const { briefings } = v.parse(
  briefingsSchema,
  JSON.parse(readFileSync(join(import.meta.dirname, '../../dist/data/briefings.json'), 'utf8')),
);
const overview = briefings.find(({ id }) => id === 'overview');
if (!overview) throw new Error('No briefing named overview');
const { chapters } = overview;
const count = chapters.length;

const titleOf = (number: number) => chapters[number - 1]?.title.zh ?? '';
const stageOf = (page: Page) => page.getByRole('region', { name: '放映：总览' });
const captionOf = (page: Page) =>
  stageOf(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 1 }) });

async function showsChapter({ page }: Visit, number: number) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(number));
  await expect(stageOf(page).getByText(`${number} / ${count}`, { exact: true })).toBeVisible();
  await expect(stageOf(page).locator('[aria-current="step"]')).toHaveAccessibleName(
    `第 ${number} 章：${titleOf(number)}`,
  );
}

/** What the audience sees: the words of the caption, and every stroke of the map. */
async function picture({ page }: Visit) {
  const map = page.getByRole('region', { name: '湖北重大工程地图' });
  const strokes = await map.locator('svg *').evaluateAll((elements) =>
    elements.map((element) => {
      // Elements that were drawn anew have their attributes in another order.
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const text = element.childElementCount === 0 ? element.textContent : '';
      return [element.tagName, ...attributes, text].join(' ');
    }),
  );
  return { caption: await captionOf(page).innerText(), strokes };
}

describe('playing the overview', () => {
  const site = useSite('none');
  const at = (number: number) => site.open({ hash: `#v=1&brief=overview.${number}` });

  it('starts at the chapter of the address, and keeps the address in step', async () => {
    const visit = await at(3);
    await showsChapter(visit, 3);
    for (const line of (chapters[2]?.caption.zh ?? '').split('\n'))
      await expect(captionOf(visit.page)).toContainText(line);
    await expect(captionOf(visit.page)).toContainText(`下一章：${titleOf(4)}`);
    await visit.page.keyboard.press('PageDown');
    await showsChapter(visit, 4);
    expect(visit.hash).toBe('#v=1&brief=overview.4');
    expect(visit.complaints).toEqual([]);
  });

  it('obeys a clicker and the keys', async () => {
    const visit = await at(1);
    const { keyboard } = visit.page;
    const black = visit.page.getByRole('button', { name: '黑屏，按 B 恢复' });
    await showsChapter(visit, 1);
    await keyboard.press('PageUp');
    await showsChapter(visit, 1);
    await keyboard.press('PageDown');
    await showsChapter(visit, 2);
    await keyboard.press('PageUp');
    await showsChapter(visit, 1);
    await keyboard.press('End');
    await showsChapter(visit, count);
    await keyboard.press('PageDown');
    await showsChapter(visit, count);
    await keyboard.press('Home');
    await showsChapter(visit, 1);
    await keyboard.type('5');
    await expect(stageOf(visit.page).getByRole('status')).toHaveText('跳到第 5 章');
    await keyboard.press('Enter');
    await showsChapter(visit, 5);
    // Without Enter the number is taken as whole after a moment.
    await keyboard.type('2');
    await showsChapter(visit, 2);
    await keyboard.press('b');
    await expect(black).toBeVisible();
    await keyboard.press('PageDown');
    await expect(black).toBeHidden();
    await showsChapter(visit, 2);
    await keyboard.press('.');
    await expect(black).toBeVisible();
    await keyboard.press('Escape');
    await expect(black).toBeHidden();
    await keyboard.press('?');
    await expect(visit.page.getByRole('dialog', { name: '按键' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(visit.page.getByRole('dialog', { name: '按键' })).toBeHidden();
    await showsChapter(visit, 2);
    await keyboard.press('Escape');
    await expect(stageOf(visit.page)).toBeHidden();
    await expect(visit.page.getByRole('navigation', { name: '视图' }).first()).toBeVisible();
    expect(visit.hash).not.toContain('brief');
  });

  it('gives the same picture and caption by a jump and by the address as step by step', async () => {
    const visit = await at(1);
    const { keyboard } = visit.page;
    for (let number = 1; number < 6; number++) {
      await showsChapter(visit, number);
      await keyboard.press('PageDown');
    }
    await showsChapter(visit, 6);
    const addressed = await at(6);
    await showsChapter(addressed, 6);
    await expect.poll(async () => (await picture(addressed)).strokes.length).toBeGreaterThan(100);
    // Compared until both have come to rest.
    const showTheSame = () =>
      expect(async () => expect(await picture(visit)).toEqual(await picture(addressed))).toPass({
        timeout: 60_000,
      });
    await showTheSame();

    await keyboard.press('End');
    await showsChapter(visit, count);
    const { strokes } = await picture(addressed);
    await expect.poll(async () => (await picture(visit)).strokes).not.toEqual(strokes);
    await keyboard.press('6');
    await keyboard.press('Enter');
    await showsChapter(visit, 6);
    await showTheSame();
  });

  it('is found, played whole and left with the keyboard alone', async () => {
    const visit = await site.open();
    const { page } = visit;
    const open = page.getByRole('button', { name: '打开汇报' });
    await expect(open).toBeVisible();
    async function tabTo(name: string) {
      const target = page.getByRole('button', { name, exact: true });
      await expect(target).toBeVisible();
      for (let presses = 0; presses < 60; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(target).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await tabTo('打开汇报');
    await expect(page.getByRole('complementary', { name: '汇报' })).toBeVisible();
    await tabTo('放映 总览');
    const keys = ['PageDown', 'ArrowRight', 'ArrowDown', ' '];
    for (let number = 1; number <= count; number++) {
      await showsChapter(visit, number);
      await expect(captionOf(page)).toContainText(
        number < count ? `下一章：${titleOf(number + 1)}` : '最后一章',
      );
      await page.keyboard.press(keys[number % keys.length] ?? '');
    }
    await showsChapter(visit, count);
    await page.keyboard.press('Escape');
    // The first Escape may only have left the full screen.
    if (await stageOf(page).isVisible()) await page.keyboard.press('Escape');
    await expect(stageOf(page)).toBeHidden();
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  it('goes on by itself as long as autoplay is on', async () => {
    const visit = await at(count - 2);
    await showsChapter(visit, count - 2);
    await visit.page.clock.install();
    await visit.page.keyboard.press('a');
    await expect(stageOf(visit.page).getByRole('status')).toHaveText('自动放映，按 A 停');
    const [shown] = chapters.slice(-3);
    await visit.page.clock.fastForward(shown ? chapterMs(shown, 'zh') : 0);
    await showsChapter(visit, count - 1);
    await visit.page.keyboard.press('a');
    await expect(stageOf(visit.page).getByRole('status')).toHaveText('自动放映已停');
    await visit.page.clock.fastForward(61_000);
    await showsChapter(visit, count - 1);
  });

  it('turns its pages with a finger', async () => {
    const visit = await site.open({ hash: '#v=1&brief=overview.2', hasTouch: true });
    await showsChapter(visit, 2);
    const touch = await visit.page.context().newCDPSession(visit.page);
    async function swipe(by: number, [x, y] = [260, 300] as [number, number]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const share of [0.3, 0.6, 1])
        await touch.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: x + by * share, y: y + 4 }],
        });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
    await swipe(-140);
    await showsChapter(visit, 3);
    await swipe(140);
    await showsChapter(visit, 2);
    const onTheMap: [number, number] = [800, 300];
    await swipe(-140, onTheMap);
    await showsChapter(visit, 3);
    await swipe(140, onTheMap);
    await showsChapter(visit, 2);
    // Too short to be meant.
    await swipe(-20);
    await showsChapter(visit, 2);
  });

  it('keeps the presenter’s window in step, both ways', async () => {
    const visit = await at(2);
    await showsChapter(visit, 2);
    const [presenter] = await Promise.all([visit.page.waitForEvent('popup'), visit.page.keyboard.press('n')]);
    const now = presenter.getByRole('region', { name: '现在' });
    const next = presenter.getByRole('region', { name: '下一章' });
    const notes = presenter.getByRole('region', { name: '备注' });
    await expect(now.getByRole('heading')).toHaveText(`第 2 章：${titleOf(2)}`);
    await expect(next.getByRole('heading')).toHaveText(`第 3 章：${titleOf(3)}`);
    await expect(notes).toContainText((chapters[1]?.notes.zh ?? '').split('\n')[0] ?? '');
    await expect(presenter.getByRole('timer')).toHaveText(/^\d\d:\d\d$/);

    await visit.page.keyboard.press('PageDown');
    await expect(now.getByRole('heading')).toHaveText(`第 3 章：${titleOf(3)}`);
    await presenter.keyboard.press('PageDown');
    await showsChapter(visit, 4);
    await expect(now.getByRole('heading')).toHaveText(`第 4 章：${titleOf(4)}`);
    await presenter.keyboard.press('b');
    await expect(visit.page.getByRole('button', { name: '黑屏，按 B 恢复' })).toBeVisible();
    await expect(presenter.getByRole('button', { name: '黑屏' })).toHaveAttribute('aria-pressed', 'true');
    await presenter.keyboard.press('PageDown');
    await expect(visit.page.getByRole('button', { name: '黑屏，按 B 恢复' })).toBeHidden();
    await showsChapter(visit, 4);
    await presenter.getByRole('combobox', { name: '跳到哪一章' }).selectOption('2');
    await showsChapter(visit, 2);
    await presenter.keyboard.press('End');
    await showsChapter(visit, count);
    await expect(next.getByRole('heading')).toHaveText('最后一章');
    await visit.page.keyboard.press('Escape');
    await expect(presenter.getByText('放映已结束。')).toBeVisible();
    expect(visit.complaints).toEqual([]);
  });

  it('says so where the address asks for a briefing that is not there', async () => {
    const visit = await site.open({ hash: '#v=1&brief=no-such-briefing.2' });
    const gone = visit.faults.filter({ hasText: '找不到汇报 no-such-briefing' });
    await expect(gone).toBeVisible();
    await gone.getByRole('button', { name: '关闭' }).click();
    await expect(gone).toBeHidden();
    expect(visit.hash).not.toContain('brief');
  });
});

describe('the next chapter is prepared', () => {
  const site = useSite();

  it('names are placed once, for where the map goes, and are there when it arrives', async () => {
    const visit = await site.open({ hash: '#v=1&brief=overview.3', reducedMotion: 'no-preference' });
    const { page } = visit;
    await showsChapter(visit, 3);
    await visit.mapDrawn();
    const written = page.locator('.map-names .map-name');
    await expect(written).not.toHaveCount(0);
    const placements = await page.evaluateHandle(() => {
      const frame = document.querySelector('.map-names-frame');
      const seen: string[] = [];
      const look = () => {
        const now = [...document.querySelectorAll('.map-name')].map(({ textContent }) => textContent).join();
        if (now !== seen.at(-1)) seen.push(now);
      };
      look();
      if (frame) new MutationObserver(look).observe(frame, { childList: true, subtree: true });
      return seen;
    });
    await page.keyboard.press('PageDown');
    await showsChapter(visit, 4);
    await expect.poll(() => placements.evaluate((seen) => seen.length)).toBeGreaterThan(1);
    await expect(page.locator('.map-names')).not.toHaveClass(/is-moved/);
    // What came late would come with the frames after the last.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await placements.evaluate((seen) => seen.length)).toBe(2);
    expect(visit.complaints).toEqual([]);
  });

  it('without motion, its picture comes with its title and stays until WebGL has drawn it', async () => {
    const visit = await site.open({ hash: '#v=1&brief=overview.4' });
    const { page } = visit;
    await showsChapter(visit, 4);
    await visit.mapDrawn();
    const next = page.locator('.next-picture');
    await expect(next.locator('[data-id]')).not.toHaveCount(0);
    await expect(next).toBeHidden();
    const watch = await page.evaluateHandle(() => {
      const title = () => document.querySelector('.briefing-caption h1')?.textContent;
      const before = title();
      return {
        withTitle: new Promise<boolean>((resolve) => {
          const look = () => {
            const picture = document.querySelector('.next-picture');
            if (title() === before) requestAnimationFrame(look);
            else resolve(picture?.checkVisibility({ visibilityProperty: true }) ?? false);
          };
          look();
        }),
      };
    });
    await page.keyboard.press('PageDown');
    expect(await watch.evaluate(({ withTitle }) => withTitle)).toBe(true);
    await showsChapter(visit, 5);
    await expect(next).toBeHidden();
    expect(visit.complaints).toEqual([]);
  });
});

describe('a WebGL context that is lost in mid-briefing', () => {
  const site = useSite();

  it('leaves the briefing where it is, and the static map goes on with it', async () => {
    const visit = await site.open({ hash: '#v=1&brief=overview.2' });
    const { page } = visit;
    const html = page.locator('html');
    await showsChapter(visit, 2);
    await expect(html).toHaveAttribute('data-map', 'webgl', { timeout: 120_000 });
    const extension = await page
      .locator('#map canvas')
      .evaluateHandle((canvas: HTMLCanvasElement) =>
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
      );
    await extension.evaluate((context) => context?.loseContext());
    await expect(html).toHaveAttribute('data-map', 'static');
    await showsChapter(visit, 2);
    await expect.poll(async () => (await picture(visit)).strokes.length).toBeGreaterThan(100);
    const before = await picture(visit);
    await page.keyboard.press('PageDown');
    await showsChapter(visit, 3);
    await expect.poll(async () => (await picture(visit)).strokes).not.toEqual(before.strokes);
    await page.keyboard.press('Escape');
    await expect(stageOf(page)).toBeHidden();
    await extension.evaluate((context) => context?.restoreContext());
    await expect(html).toHaveAttribute('data-map', 'webgl', { timeout: 120_000 });
    expect(visit.complaints).toEqual([]);
  });
});

describe('what the browser’s own menu prints', () => {
  const site = useSite('none');

  it.each([
    ['the view with its list and its sources', '', '.print-list'],
    ['a briefing that is played', '#v=1&brief=overview.3', '.handout-chapter'],
  ])('%s', async (_, hash, part) => {
    const { page } = await site.open({ hash });
    const printed = page.locator('.print-document').locator(part);
    // The page has to be there as soon as the browser says that it prints, once all is loaded for it.
    await expect(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await printed.count()).toBeGreaterThan(0);
    }).toPass({ timeout: 30_000 });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(printed).toHaveCount(0);
  });
});

describe('taking the overview along', () => {
  const site = useSite('none');

  it('prints a handout with a page for each chapter, and the sources', async () => {
    const visit = await site.open({ hash: '#v=1&brief=overview.3' });
    const { page } = visit;
    await showsChapter(visit, 3);
    // The browser's own dialogue is not a page's to answer.
    const printed = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          window.print = () => resolve();
        }),
    );
    await page.keyboard.press('Control+p');
    await printed;
    await page.emulateMedia({ media: 'print' });
    const pages = page.locator('.handout-chapter');
    await expect(pages).toHaveCount(count);
    for (const [index, { title, caption }] of chapters.entries()) {
      const [line = ''] = caption.zh.split('\n');
      await expect(pages.nth(index).getByRole('heading', { level: 2 })).toHaveText(title.zh);
      await expect(pages.nth(index)).toContainText(line);
      await expect(pages.nth(index).locator('.static-map')).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: '来源与许可' })).toBeVisible();
    await expect(stageOf(page)).toBeHidden();
    expect(visit.complaints).toEqual([]);
  });

  it('saves one page with every chapter, that asks for nothing outside itself', async () => {
    const visit = await site.open();
    await visit.page.getByRole('button', { name: '打开汇报' }).click();
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('button', { name: /^总览：离线网页/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.html$/);
    const markup = readFileSync(await download.path(), 'utf8');
    for (const { title } of chapters) expect(markup).toContain(title.zh);
    expect(markup.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|src=/);
    expect(visit.complaints).toEqual([]);
  });
});
