import { PNG } from 'pngjs';
import { describe, it } from 'vitest';
import { at, expect, plan, projectNamed, useSite } from './driver.ts';

const airport = projectNamed('ezhou-airport');
const overAirport = at(airport.anchor ?? [0, 0], 11);

describe('the map', () => {
  const site = useSite();

  it('is drawn, not blank', async () => {
    const visit = await site.open();
    await visit.mapDrawn();
    const { x, y } = visit.middle();
    const clip = { x: x - 300, y: y - 200, width: 600, height: 400 };
    await expect(async () => {
      const { data } = PNG.sync.read(await visit.page.screenshot({ clip }));
      const counts = new Map<number, number>();
      for (let index = 0; index < data.length; index += 4) {
        const colour = data.readUIntBE(index, 3);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const pixels = data.length / 4;
      // Ground, water, borders, lines and labels: many colours, none of them nearly everywhere.
      expect(counts.size).toBeGreaterThan(200);
      expect(Math.max(...counts.values()) / pixels).toBeLessThan(0.9);
    }).toPass({ timeout: 30_000 });
  });

  it('names what is under the pointer and opens it with a click', async () => {
    const visit = await site.open({ hash: `#v=1&${overAirport}` });
    await visit.mapDrawn();
    await visit.hoverMiddle('鄂州机场');
    await visit.clickMiddle();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    await expect(visit.marks()).toHaveText('鄂州机场');
    expect(visit.hash).toContain('project=ezhou-airport');
    expect(visit.complaints).toEqual([]);
  });

  it('a click on a name means what it names', async () => {
    const visit = await site.open({ viewport: { width: 1440, height: 900 } });
    await visit.mapDrawn();
    const name = visit.page.locator('.map-names text', { hasText: /^武汉至宜昌铁路$/ });
    await expect(name).toBeVisible();
    const box = await name.boundingBox();
    if (!box) throw new Error('The name has no place.');
    await visit.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(visit.panelTitle).toHaveText('武汉至宜昌铁路');
    expect(visit.complaints).toEqual([]);
  });

  it('offers all that lie under one click', async () => {
    const visit = await site.open({ hash: `#v=1&off=none&${overAirport}` });
    await visit.mapDrawn();
    await expect(async () => {
      await visit.clickMiddle();
      await expect(visit.page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    const menu = visit.page.getByRole('dialog', { name: /^这里有 \d 项/ });
    await expect(menu.getByRole('button', { name: '鄂州机场' })).toBeVisible();
    await menu.getByRole('button', { name: '鄂州临空经济' }).click();
    await expect(visit.panelTitle).toHaveText('鄂州临空经济');
    await expect(menu).toBeHidden();
  });

  it('opens a city where no project lies', async () => {
    const visit = await site.open({ hash: '#v=1&at=111.85_31.45_11' });
    await visit.mapDrawn();
    await visit.hoverMiddle('襄阳');
    await visit.clickMiddle();
    await expect(visit.panelTitle).toHaveText('襄阳市');
    for (const project of plan.projects.filter((entry) => entry.cities.includes('xiangyang')))
      await expect(visit.panelRow(project.name)).toBeVisible();
  });

  it('shows a category no longer once the legend switches it off', async () => {
    const visit = await site.open({ hash: `#v=1&${overAirport}` });
    await visit.mapDrawn();
    await visit.hoverMiddle('鄂州机场');
    await visit.legendRow('机场').click();
    await visit.hoverMiddle('鄂州');
    await visit.clickMiddle();
    await expect(visit.panelTitle).toHaveText('鄂州市');
  });

  it('goes to a project that is chosen in the list', async () => {
    const visit = await site.open();
    await visit.mapDrawn();
    const scale = await visit.page.getByText(/^\d+ 公里$/).textContent();
    await visit.chooseFromList('清单', '荆门至荆州铁路');
    await expect(visit.page.getByText(/^\d+ 公里$/)).not.toHaveText(scale ?? '');
    const [west, south, east, north] = projectNamed('jingmen-jingzhou-railway').bounds ?? [];
    // The next move of the person starts from there.
    await visit.page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => visit.hash).toContain('at=');
    const [lng = 0, lat = 0] = (new URLSearchParams(visit.hash.slice(1)).get('at') ?? '')
      .split('_')
      .map(Number);
    const air = 0.5;
    expect(lng > Number(west) - air && lng < Number(east) + air).toBe(true);
    expect(lat > Number(south) - air && lat < Number(north) + air).toBe(true);
  });
});
