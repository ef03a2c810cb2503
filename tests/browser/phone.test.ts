import { describe, it } from 'vitest';
import { expect, phone, useSite, type Visit } from './driver.ts';
import type { Changes } from './site-server.ts';

async function fits(visit: Visit) {
  const overhang = await visit.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBeLessThanOrEqual(0);
}

describe('on a phone', () => {
  const site = useSite('none');
  const open = (hash = '', changes: Changes = {}) =>
    site.open({ hash, changes, viewport: phone, hasTouch: true, isMobile: true });

  it('leaves the way out of a sheet free when there is a message', async () => {
    const visit = await open('', { 'data/context/water.geojson': null });
    await expect(visit.faults).toBeVisible();
    await visit.viewButton('清单').tap();
    await visit.page.getByRole('button', { name: '关闭' }).tap({ timeout: 20_000 });
    await expect(visit.page.getByRole('heading', { name: '工程清单' })).toBeHidden();
  });

  it.each([
    ['清单', '工程清单'],
    ['任务', '全部 21 项任务'],
    ['城市', '13 个城市'],
  ] as const)('%s opens as a sheet and can be closed', async (view, heading) => {
    const visit = await open();
    await expect(visit.page.getByRole('heading', { name: heading })).toBeHidden();
    await visit.viewButton(view).tap();
    await expect(visit.page.getByRole('heading', { name: heading })).toBeVisible();
    await fits(visit);
    await visit.page.getByRole('button', { name: '关闭' }).tap();
    await expect(visit.page.getByRole('heading', { name: heading })).toBeHidden();
  });

  it('opens the legend with a button and lets go of it', async () => {
    const visit = await open();
    await expect(visit.legend).toBeHidden();
    await visit.page.getByRole('button', { name: '打开图例' }).tap();
    await expect(visit.legendRow('铁路')).toBeVisible();
    await fits(visit);
    await visit.page.getByRole('button', { name: '关闭' }).tap();
    await expect(visit.legend).toBeHidden();
  });

  it('opens a project and closes it again', async () => {
    const visit = await open('#v=1&view=projects');
    await visit.viewButton('清单').tap();
    await visit.row('鄂州机场').tap();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    await expect(visit.panelTitle).toBeInViewport();
    await fits(visit);
    await visit.panel.getByRole('button', { name: '关闭' }).tap();
    await expect(visit.panel).toBeHidden();
    await fits(visit);
  });
});
