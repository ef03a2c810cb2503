/** Every view, for people who see less, move less or work by keys: WCAG rules, zoom, motion, colours, targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { desktop, expect, useSite, type Visit } from './driver.ts';

/** A view as one gets there: by an address, and by what is pressed then. */
interface ViewState {
  name: string;
  hash: string;
  /** What stands there when the view does. */
  shown(page: Page): ReturnType<Page['getByRole']>;
  press?: (page: Page) => Promise<void>;
}

const side = (page: Page) => page.getByRole('complementary').first();

const states: ViewState[] = [
  {
    name: 'map',
    hash: '',
    shown: (page) =>
      page
        .getByRole('region', { name: /^(图例|Legend)$/ })
        .getByRole('button')
        .first(),
  },
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
  { name: 'a city’s panel', hash: 'city=huangshi', shown: (page) => page.getByRole('article') },
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

const english = states.filter(({ name }) => name === 'table' || name === 'matrix');

async function go(visit: Visit, state: ViewState, more: string) {
  // A page of its own for each state: nothing stays open from the one before.
  await visit.page.goto('about:blank');
  await visit.go(`#v=1&${[state.hash, more].filter(Boolean).join('&')}`);
  await expect(
    visit.page.getByRole('button', { name: /打开汇报|Open briefings|结束放映/ }).first(),
  ).toBeAttached();
  await state.press?.(visit.page);
  await expect(state.shown(visit.page)).toBeVisible();
}

async function graveFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
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

  it.each(states)('has no grave finding in light and dark, and no small target: $name', async (state) => {
    const visit = await site.open();
    await go(visit, state, '');
    expect(await smallTargets(visit.page)).toEqual([]);
    expect(await graveFindings(visit.page)).toEqual([]);
    // The palette is an attribute of the page; what is open stays open.
    await visit.page.evaluate(() => document.documentElement.setAttribute('data-palette', 'dark'));
    expect(await graveFindings(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it.each(english)('has no grave finding in English: $name', async (state) => {
    const visit = await site.open();
    await go(visit, state, 'lang=en');
    expect(await graveFindings(visit.page)).toEqual([]);
  });
});

describe('200 % zoom', () => {
  const site = useSite('none');

  it('needs no scrolling to the side, and every panel is there', async () => {
    // As a window of 1440 × 900 at 200 %.
    const visit = await site.open({ viewport: { width: 720, height: 450 } });
    const tooWide: string[] = [];
    for (const state of states.filter(({ press }) => !press)) {
      await visit.page.goto('about:blank');
      await visit.go(`#v=1&${state.hash}`);
      await expect(state.shown(visit.page)).toBeVisible();
      await state.shown(visit.page).scrollIntoViewIfNeeded();
      await expect(state.shown(visit.page)).toBeInViewport();
      const { scrollWidth, clientWidth } = await visit.page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      const cutOff = await visit.page
        .getByRole('banner')
        .getByRole('button', { name: /^(汇报|打开汇报|导出|显示|切换到英文)/ })
        .evaluateAll((buttons) =>
          buttons
            .filter((button) => button.getBoundingClientRect().right > window.innerWidth)
            .map((button) => button.textContent),
        );
      if (cutOff.length > 0) tooWide.push(`${state.name}: ${cutOff.join(', ')}`);
      if (scrollWidth > clientWidth) tooWide.push(`${state.name}: ${scrollWidth} > ${clientWidth}`);
    }
    expect(tooWide).toEqual([]);
  });
});

describe('what the system asks for', () => {
  const site = useSite('none');

  it('still motion: nothing runs on, no view and no chapter moves in', async () => {
    const visit = await site.open({ reducedMotion: 'reduce', viewport: desktop });
    for (const state of states.filter(({ name }) => /map|panel|^briefing/.test(name))) {
      await go(visit, state, '');
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
