/** Every view, for people who see less, move less or work by keys: WCAG rules, zoom, motion, colours, targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { desktop, expect, phone, useSite, type Visit } from './driver.ts';

/** A view as one gets there: by an address, and by what is pressed then. */
interface ViewState {
  name: string;
  hash: string;
  /** What stands there when the view does. */
  shown(page: Page): ReturnType<Page['getByRole']>;
  press?: (page: Page) => Promise<void>;
  viewport?: typeof phone;
}

const side = (page: Page) => page.getByRole('complementary').first();

const legend: ViewState['shown'] = (page) =>
  page
    .getByRole('region', { name: /^(图例|Legend)$/ })
    .getByRole('button')
    .first();

const panel: ViewState['shown'] = (page) => page.getByRole('article').getByRole('heading', { level: 2 });

const states: ViewState[] = [
  { name: 'map', hash: '', shown: legend },
  {
    name: 'list',
    hash: 'view=projects',
    shown: (page) => side(page).getByRole('heading', { name: /^(工程清单|Projects)$/ }),
  },
  {
    name: 'table',
    hash: 'view=table',
    shown: (page) => page.getByRole('table', { name: /^(工程表|Table of projects)$/ }),
  },
  { name: 'matrix', hash: 'view=matrix', shown: (page) => page.getByRole('grid') },
  {
    name: 'text',
    hash: 'view=document',
    shown: (page) => page.getByRole('article', { name: '分工方案全文' }),
  },
  {
    name: 'tasks',
    hash: 'view=tasks',
    shown: (page) => side(page).getByRole('heading', { level: 2 }).first(),
  },
  {
    name: 'cities',
    hash: 'view=cities',
    shown: (page) => side(page).getByRole('heading', { name: /城市|cities/ }),
  },
  {
    name: 'a project’s panel',
    hash: 'project=g50-widening',
    shown: (page) => page.getByRole('article').getByText('与它相交或相近'),
  },
  { name: 'a city’s panel', hash: 'city=huangshi', shown: panel },
  {
    name: 'comparison',
    hash: 'pin=project.g4-widening_project.g50-widening',
    press: (page) => page.getByRole('button', { name: '对比 2' }).click(),
    shown: (page) => page.getByRole('dialog', { name: '对比' }),
  },
  {
    name: 'briefings',
    hash: '',
    press: (page) => page.getByRole('button', { name: '打开汇报' }).click(),
    shown: (page) => page.getByRole('button', { name: '放映 总览' }),
  },
  {
    name: 'export menu',
    hash: '',
    press: (page) => page.getByRole('button', { name: '导出' }).click(),
    shown: (page) => page.getByRole('button', { name: 'Excel 工作簿' }),
  },
  {
    name: 'briefing',
    hash: 'brief=overview.2',
    shown: (page) => page.getByRole('region', { name: '放映：总览' }),
  },
];

function stateNamed(name: string): ViewState {
  const state = states.find((entry) => entry.name === name);
  if (!state) throw new Error(`No state ${name}`);
  return state;
}

/** In English, on a phone, in the third palette, and in the seed's own words. */
const otherStates: ViewState[] = [
  { ...stateNamed('table'), name: 'table, English', hash: 'view=table&lang=en' },
  { ...stateNamed('matrix'), name: 'matrix, English', hash: 'view=matrix&lang=en' },
  {
    name: 'a project’s panel, projector, English',
    hash: 'project=g4-widening&palette=projector&lang=en',
    shown: panel,
  },
  { name: 'a task as found', hash: 'view=tasks&task=task-5-1-1&text=seed', shown: panel },
  { name: 'a unit, English', hash: 'view=tasks&unit=sheng-fagaiwei&lang=en', shown: panel },
  { name: 'phone, a project', hash: 'project=ezhou-airport', shown: panel, viewport: phone },
  {
    name: 'phone, dark, the tasks',
    hash: 'view=tasks&palette=dark',
    press: async (page) => {
      await page
        .getByRole('navigation', { name: '视图' })
        .getByRole('button', { name: '任务' })
        .filter({ visible: true })
        .click();
    },
    shown: (page) => page.getByRole('heading', { name: '全部 21 项任务' }),
    viewport: phone,
  },
];

function addressOf({ hash }: ViewState): string {
  return `#v=1&${hash}`;
}

async function arrive(visit: Visit, state: ViewState) {
  await expect(
    visit.page.getByRole('button', { name: /打开汇报|Open briefings|结束放映/ }).first(),
  ).toBeAttached();
  await state.press?.(visit.page);
  await expect(state.shown(visit.page)).toBeVisible();
}

/** From one state to another on the same page; nothing stays open from the one before. */
async function go(visit: Visit, state: ViewState) {
  await visit.page.goto('about:blank');
  await visit.go(addressOf(state));
  await arrive(visit, state);
}

/** Serious and critical findings, by all rules or by some. */
async function graveFindings(page: Page, rules: string[] = []) {
  // The page has no frames: the mode for pages without them needs no window of its own for its results.
  const builder = new AxeBuilder({ page }).setLegacyMode().exclude('canvas');
  if (rules.length > 0) builder.withRules(rules);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      id,
      at: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }));
}

/** Controls that are shown and smaller than a fingertip of WCAG's, with their boxes. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leastPx = 24;
    const controls = document.querySelectorAll<HTMLElement>(
      'button:not([data-feature]), select, input, summary, label:has(input.visually-hidden)',
    );
    return [...controls].flatMap((control) => {
      // What a label stands for is as large as the label.
      const target = control.matches('input') ? (control.closest('label') ?? control) : control;
      const { width, height } = target.getBoundingClientRect();
      const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
      if (!isShown || (width >= leastPx - 0.5 && height >= leastPx - 0.5)) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [
        `${control.className || control.tagName} “${name.trim().slice(0, 20)}” ${width.toFixed(0)}×${height.toFixed(0)}`,
      ];
    });
  });
}

describe('every view', () => {
  const site = useSite('none');
  const open = async (state: ViewState) => {
    const visit = await site.open({ hash: addressOf(state), viewport: state.viewport ?? desktop });
    await arrive(visit, state);
    return visit;
  };

  it.each(states)('has no grave finding in light and dark, and no small target: $name', async (state) => {
    const { page, complaints } = await open(state);
    expect(await smallTargets(page)).toEqual([]);
    expect(await graveFindings(page)).toEqual([]);
    // The palette is an attribute of the page: what is open stays open, and only colours are others.
    await page.evaluate(() => document.documentElement.setAttribute('data-palette', 'dark'));
    expect(await graveFindings(page, ['color-contrast'])).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(otherStates)('has no grave finding: $name', async (state) => {
    const { page } = await open(state);
    expect(await graveFindings(page)).toEqual([]);
  });
});

/** What the page zoom of a desktop's browser leaves of its window. */
const zooms = [
  { zoom: '200 %', viewport: { width: 720, height: 450 } },
  { zoom: '400 %', viewport: { width: 320, height: 256 } },
];

describe.each(zooms)('at $zoom', ({ viewport }) => {
  const site = useSite('none');

  it('nothing needs scrolling to the side, and every panel is there', async () => {
    const visit = await site.open({ viewport });
    const { page } = visit;
    const isNarrow = viewport.width < 700;
    const faults: string[] = [];
    for (const state of states.filter(({ press }) => !press)) {
      await page.goto('about:blank');
      await visit.go(addressOf(state));
      await visit.title.waitFor({ state: 'attached' });
      // In a window as narrow as a phone the views are sheets, which are opened by hand.
      if (isNarrow && state.name === 'map') await page.getByRole('button', { name: '打开图例' }).click();
      if (isNarrow && state.hash.startsWith('view='))
        await page.locator('.bottom-tabs [aria-current=page]').click();
      await expect(state.shown(page)).toBeVisible();
      await state.shown(page).scrollIntoViewIfNeeded();
      await expect(state.shown(page)).toBeInViewport();
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      if (scrollWidth > clientWidth) faults.push(`${state.name}: ${scrollWidth} > ${clientWidth}`);
      const cutOff = await page
        .getByRole('banner')
        .getByRole('button', { name: /^(汇报|打开汇报|导出|显示|切换到英文)/ })
        .evaluateAll((buttons) =>
          buttons
            .filter((button) => button.getBoundingClientRect().right > window.innerWidth)
            .map((button) => button.textContent),
        );
      if (cutOff.length > 0) faults.push(`${state.name}: ${cutOff.join(', ')}`);
      if (state.name === 'briefing')
        for (const name of ['上一章', '下一章', '结束放映'])
          await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
    expect(faults).toEqual([]);
  });
});

describe('what the system asks for', () => {
  const site = useSite('none');

  it('still motion: nothing runs on, no view and no chapter moves in', async () => {
    const visit = await site.open({ reducedMotion: 'reduce', viewport: desktop });
    for (const state of states.filter(({ name }) => /map|panel|^briefing/.test(name))) {
      await go(visit, state);
      const moving = await visit.page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => animation.playState === 'running')
          .map((animation) => {
            const { target } = animation.effect as KeyframeEffect;
            return target instanceof Element ? target.className.toString() : '?';
          }),
      );
      expect(moving).toEqual([]);
    }
  });

  it('forced colours: the focus is seen on what one tabs through', async () => {
    const visit = await site.open({ forcedColors: 'active', hash: '#v=1&view=projects' });
    await expect(visit.row('鄂州机场')).toBeVisible();
    const unseen: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await visit.page.keyboard.press('Tab');
      const lacking = await visit.page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        // A field shows its focus on the frame around it.
        const frames = [element, element.parentElement, element.closest('label')].filter(
          (one) => one !== null,
        );
        const isSeen = frames.some((frame) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(frame);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
        });
        return isSeen ? null : `${element.className} “${element.textContent?.trim().slice(0, 20)}”`;
      });
      if (lacking) unseen.push(lacking);
    }
    expect(unseen).toEqual([]);
  });
});
