/** The vector map under mouse, fingers, wheel and keys, and what of it is drawn anew. */
import type { CDPSession } from 'playwright';
import { describe, it } from 'vitest';
import { at, expect, plan, projectNamed, useSite, type Visit } from './driver.ts';

const airport = projectNamed('ezhou-airport');
const overAirport = `#v=1&${at(airport.anchor ?? [0, 0], 10)}`;

function picture({ page }: Visit) {
  return page.locator('.static-map-frame > svg');
}

/** Where the airport's symbol lies in the window. */
async function airportAt({ page }: Visit): Promise<readonly [number, number]> {
  return page
    .locator('.static-map-frame [data-part="symbols"] [data-id="ezhou-airport"]')
    .evaluate((symbol) => {
      const place = (symbol as SVGGElement).getScreenCTM();
      return [place?.e ?? Number.NaN, place?.f ?? Number.NaN] as const;
    });
}

/** The camera that the address holds: degrees and zoom. */
function camera(visit: Visit): number[] {
  return (/at=([-\d.]+)_([-\d.]+)_([\d.]+)/.exec(visit.hash) ?? []).slice(1).map(Number);
}

async function isAt(visit: Visit, [x, y]: readonly [number, number]) {
  await expect
    .poll(async () => {
      const [nowX, nowY] = await airportAt(visit);
      return Math.hypot(nowX - x, nowY - y);
    })
    .toBeLessThan(2);
}

/** Waits until what is drawn is what is looked at: no transform stretches or shifts it. */
async function isSharp(visit: Visit) {
  await expect
    .poll(() => picture(visit).evaluate((svg) => (svg as SVGElement).style.transform.replace('none', '')))
    .toBe('');
}

/** Counts elements that come into the picture or leave it, from now on. */
async function watchDrawing(visit: Visit) {
  await picture(visit).evaluate((svg) => {
    const seen = { drawn: 0 };
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records)
        seen.drawn += addedNodes.length + removedNodes.length;
    }).observe(svg, { childList: true, subtree: true });
    Object.assign(window, { seen });
  });
}

async function drawnSince(visit: Visit): Promise<number> {
  return visit.page.evaluate(() => {
    const { seen } = window as unknown as { seen: { drawn: number } };
    const { drawn } = seen;
    seen.drawn = 0;
    return drawn;
  });
}

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  points: readonly (readonly [number, number])[],
) {
  await session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(([x, y], id) => ({ x, y, id })),
  });
}

describe('the vector map', () => {
  const site = useSite('none');

  it('is moved by hand, wheel and keys, and draws nothing anew meanwhile', async () => {
    const visit = await site.open({ hash: overAirport });
    const { page } = visit;
    await isSharp(visit);
    const [x, y] = await airportAt(visit);
    const [fromX, fromY] = [x + 60, y + 40];

    await watchDrawing(visit);
    await page.mouse.move(fromX, fromY);
    await page.mouse.down();
    await page.mouse.move(fromX + 150, fromY - 60, { steps: 5 });
    await drawnSince(visit);
    await page.mouse.move(fromX + 200, fromY - 80, { steps: 5 });
    await isAt(visit, [x + 200, y - 80]);
    expect(await drawnSince(visit)).toBe(0);
    await page.mouse.up();
    await isSharp(visit);
    await isAt(visit, [x + 200, y - 80]);

    // What lies under the pointer stays there while a wheel brings it nearer.
    const [, , before = 0] = camera(visit);
    await page.mouse.move(x + 200, y - 80);
    for (let step = 0; step < 3; step++) await page.mouse.wheel(0, -100);
    await expect.poll(() => camera(visit)[2] ?? 0).toBeGreaterThan(before + 0.9);
    await isSharp(visit);
    await isAt(visit, [x + 200, y - 80]);

    const [, , near = 0] = camera(visit);
    await page.mouse.dblclick(fromX + 120, fromY + 120);
    await expect.poll(() => camera(visit)[2] ?? 0).toBeCloseTo(near + 1, 1);

    await page.keyboard.press('Escape');
    await page.locator('.static-map-frame').focus();
    const [lng = 0, , zoom = 0] = camera(visit);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => camera(visit)[0] ?? 0).toBeGreaterThan(lng);
    await page.keyboard.press('-');
    await expect.poll(() => camera(visit)[2] ?? 0).toBeCloseTo(zoom - 1, 1);

    // A box that is drawn with the shift key is what is looked at next.
    const [, , far = 0] = camera(visit);
    await page.keyboard.down('Shift');
    await page.mouse.move(500, 250);
    await page.mouse.down();
    await page.mouse.move(800, 440, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => camera(visit)[2] ?? 0).toBeGreaterThan(far + 1);
    expect(visit.complaints).toEqual([]);
  });

  it('changes only what a pointer, a choice and a filter mark', async () => {
    const visit = await site.open();
    const { page } = visit;
    await expect(picture(visit)).toBeVisible();
    await isSharp(visit);
    // The names come last.
    await expect(page.locator('.static-map-frame [data-part="labels"] text').first()).toBeVisible();
    const all = await picture(visit).evaluate((svg) => svg.querySelectorAll('*').length);
    expect(all).toBeGreaterThan(200);
    await watchDrawing(visit);
    const [x, y] = await airportAt(visit);
    await page.mouse.move(x, y);
    await expect(page.getByRole('tooltip')).toHaveText(airport.name);
    expect(await drawnSince(visit)).toBeLessThan(20);

    const lines = () => page.locator('.static-map-frame [data-part="lines"] > g');
    const first = await lines().first().elementHandle();
    const count = await lines().count();
    await visit.legendRow('公路').click();
    await expect.poll(() => lines().count()).toBeLessThan(count);
    expect(await first?.evaluate((line) => line.isConnected)).toBe(true);
  });

  it('takes measurements, counts what meets, and offers what overlaps', async () => {
    const visit = await site.open({ hash: overAirport });
    const { page } = visit;
    await isSharp(visit);
    await page.getByRole('button', { name: '测量和画范围' }).click();
    await page.getByRole('button', { name: '测距' }).click();
    const overlay = page.locator('.static-map-frame [data-part="overlay"]');
    const { x, y } = visit.middle();
    await page.mouse.click(x, y);
    await page.mouse.click(x + 120, y + 30);
    await expect(overlay.locator('circle')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(overlay.locator('circle')).toHaveCount(0);
    await page.getByRole('button', { name: '聚集：每格有几项工程' }).click();
    await expect(overlay.locator('path').first()).toBeAttached();
    expect(visit.requests.filter((url) => /bunching-overlay/.test(url))).toEqual([]);
  });

  it('is pinched and thrown by fingers, and stays whole when a gesture is cut off', async () => {
    const visit = await site.open({ hash: overAirport, hasTouch: true, reducedMotion: 'no-preference' });
    await isSharp(visit);
    const session = await visit.page.context().newCDPSession(visit.page);
    const [, , before = 0] = camera(visit);
    const { x, y } = visit.middle();
    await touch(session, 'touchStart', [
      [x - 40, y],
      [x + 40, y],
    ]);
    for (const apart of [50, 60, 70, 80])
      await touch(session, 'touchMove', [
        [x - apart, y],
        [x + apart, y],
      ]);
    await touch(session, 'touchEnd', []);
    await expect.poll(() => camera(visit)[2] ?? 0).toBeCloseTo(before + 1, 1);
    await isSharp(visit);
    await isAt(visit, [x, y]);

    // A second finger that comes and goes leaves the first in hand.
    await touch(session, 'touchStart', [[x, y]]);
    await touch(session, 'touchMove', [[x + 30, y]]);
    await touch(session, 'touchStart', [
      [x + 30, y],
      [x + 200, y + 100],
    ]);
    await touch(session, 'touchCancel', []);
    await isSharp(visit);
    const [placeX, placeY] = await airportAt(visit);
    expect(Math.abs(placeX - x - 30)).toBeLessThan(3);
    expect(Math.abs(placeY - y)).toBeLessThan(3);
    await visit.page.touchscreen.tap(placeX, placeY);
    await expect(visit.panelTitle).toHaveText(airport.name);
    expect(visit.complaints).toEqual([]);
  });
});

describe('a browser that only emulates WebGL', () => {
  const site = useSite('software');

  it('draws vectors by itself and never fetches MapLibre; who wishes gets WebGL, kept here and not in a link', async () => {
    const visit = await site.open();
    const { page } = visit;
    const html = page.locator('html');
    const isMapLibre = (url: string) => /controller|maplibre/.test(url);
    await page.goto('about:blank');
    visit.requests.length = 0;
    await page.goto(`${visit.url}#v=1&project=ezhou-airport`);
    await expect(html).toHaveAttribute('data-map', 'static');
    await expect(picture(visit)).toBeVisible();
    expect(visit.requests.filter(isMapLibre)).toEqual([]);
    await page.getByRole('button', { name: '显示', exact: true }).click();
    await expect(page.getByText('矢量更快')).toBeVisible();
    await page.getByRole('radio', { name: 'WebGL' }).click();
    await expect(html).toHaveAttribute('data-map', 'webgl', { timeout: 120_000 });
    expect(page.url()).not.toContain('renderer');
    await page.reload();
    await expect(html).toHaveAttribute('data-map', 'webgl', { timeout: 120_000 });
    await page.getByRole('button', { name: '显示', exact: true }).click();
    await page.getByRole('radio', { name: '矢量' }).click();
    await expect(html).toHaveAttribute('data-map', 'static');
    await expect(picture(visit)).toBeVisible();
    await expect(page.locator('#map canvas')).toHaveCount(0);
    expect(plan.projects.length).toBeGreaterThan(0);
  });
});
