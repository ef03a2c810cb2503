import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { dist, expect, useSite, type Visit } from './driver.ts';
import type { Changes } from './site-server.ts';

const planText = readFileSync(join(import.meta.dirname, '../../public/data/plan.json'), 'utf8');

/** Lists and panels do what they always do. */
async function listsWork(visit: Visit) {
  await visit.chooseFromList('清单', '鄂州机场');
  await expect(visit.marks()).toHaveText('鄂州机场');
  await visit.chooseFromList('任务', '机场');
  await visit.chooseFromList('城市', '鄂州市');
}

describe('a plan that is missing or broken', () => {
  // Without a plan no map is started.
  const site = useSite('none');

  it.each([
    ['missing', null],
    ['cut off', planText.slice(0, 10_000)],
    ['of another shape', '{"document": {}}'],
    ['empty', ''],
  ])('plan.json %s: says what happened and what to do, in both languages', async (_, content) => {
    const visit = await site.open({ changes: { 'data/plan.json': content } });
    await expect(visit.title).toHaveText('湖北重大工程一张图');
    await expect(visit.page.getByText('数据文件 plan.json 打不开')).toHaveCount(1);
    await expect(visit.page.getByText('刷新页面')).toBeVisible();
    await expect(visit.page.getByText('The data file plan.json could not be read')).toBeVisible();
    await expect(visit.page.getByText(`${visit.url}data/plan.json`)).toBeVisible();
  });
});

describe('a file that does not come', () => {
  const site = useSite('none');

  it('plan.json: the page that needs no script says so, and the full one follows when it comes', async () => {
    const changes: Changes = { 'data/plan.json': new Promise<string>(() => {}) };
    const visit = await site.open({ changes });
    await expect(visit.faults.getByText('数据文件 plan.json 还没有到')).toBeVisible();
    await expect(visit.faults.getByText('plan.json has not come yet')).toBeVisible();
    changes['data/plan.json'] = planText;
    await visit.faults.getByRole('button', { name: '重试' }).click();
    await listsWork(visit);
    await expect(visit.faults.getByText('还没有到')).toHaveCount(0);
    await expect(visit.page.getByText('页面脚本没有载入')).toHaveCount(0);
  });

  it('projects.geojson: lists work meanwhile, and it is taken when it comes by itself', async () => {
    const file = 'data/projects.geojson';
    let come: (text: string) => void = () => {};
    const visit = await site.open({
      changes: { [file]: new Promise<string>((resolve) => (come = resolve)) },
    });
    await expect(visit.faults).toContainText('有数据文件还没有到');
    await expect(visit.faults).toContainText('projects.geojson');
    await listsWork(visit);
    come(readFileSync(join(import.meta.dirname, '../../public', file), 'utf8'));
    await expect(visit.faults.getByText('有数据文件还没有到')).toHaveCount(0);
  });
});

describe('a site that was updated while a page was open', () => {
  const site = useSite('none');

  it('says so where a part is gone, and reloads the same view', async () => {
    const changes: Changes = {};
    const visit = await site.open({ changes, hash: '#v=1&project=ezhou-airport' });
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    const page = await (await visit.page.request.get(visit.url)).text();
    for (const name of readdirSync(join(dist, 'assets')))
      if (name.endsWith('.js')) changes[`assets/${name}`] = null;
    changes['index.html'] = page.replace(/index-[\w-]+\.js/, 'index-of-today.js');
    await visit.page.getByRole('button', { name: '导出' }).click();
    await visit.page.getByRole('button', { name: /Excel/ }).click();
    await expect(visit.faults.getByText('网站已更新')).toBeVisible();
    for (const name of Object.keys(changes)) delete changes[name];
    await visit.faults.getByRole('button', { name: '重新载入' }).click();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    await expect(visit.page.getByText('网站已更新')).toHaveCount(0);
  });
});

describe('a page whose script does not run', () => {
  const site = useSite('none');

  it.each([
    ['is not there', null],
    ['is not understood', 'class A { #a @b }'],
  ])('that %s says that it is the one without script', async (_, content) => {
    const changes: Changes = {};
    for (const name of readdirSync(join(dist, 'assets')))
      if (name.endsWith('.js')) changes[`assets/${name}`] = content;
    const visit = await site.open({ changes });
    await expect(visit.page.getByText('页面脚本没有载入')).toBeVisible();
    await expect(visit.page.getByText('武汉至宜昌铁路').first()).toBeVisible();
  });

  it('in a browser that is too old says so at once, and stays whole', async () => {
    const visit = await site.open();
    await visit.page.addInitScript('delete Array.prototype.at');
    await visit.page.reload();
    await expect(visit.page.getByText('浏览器太旧')).toBeVisible();
    await expect(visit.page.getByText('The browser is too old')).toBeVisible();
    await expect(visit.page.getByText('武汉至宜昌铁路').first()).toBeVisible();
    await expect(visit.page.locator('#first-paint svg').first()).toBeVisible();
    expect(visit.complaints).toEqual([]);
  });
});

describe('a view that throws', () => {
  const site = useSite('none');

  it('says so in its place, leaves the rest whole, and can be tried again', async () => {
    const visit = await site.open();
    await visit.page.evaluate(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) => {
        if (query.includes('max-width')) throw new Error('broken by a test');
        return real(query);
      };
      Object.assign(window, { mend: () => (window.matchMedia = real) });
    });
    await visit.viewButton('表格').click();
    const failed = visit.page.getByRole('alert').filter({ hasText: '表格没能显示出来' });
    await expect(failed).toBeVisible();
    await failed.getByRole('button', { name: '复制详情' }).click();
    await expect(failed.getByRole('status')).toBeVisible();
    await listsWork(visit);
    await expect(failed).toHaveCount(0);
    await visit.viewButton('表格').click();
    await expect(failed).toBeVisible();
    await visit.page.evaluate('mend()');
    await failed.getByRole('button', { name: '再试一次' }).click();
    await expect(visit.page.getByRole('grid').or(visit.page.getByRole('table')).first()).toBeVisible();
  });
});

describe('a data file of the map that is missing or broken', () => {
  const site = useSite();

  it.each(['projects.geojson', 'bands.geojson'])(
    '%s missing: one message, and the lists work',
    async (file) => {
      const visit = await site.open({ changes: { [`data/${file}`]: null } });
      await expect(visit.faults.getByText('工程线位文件打不开')).toHaveCount(1);
      await expect(visit.faults).toContainText(`${file}: 404`);
      await listsWork(visit);
      expect(visit.complaints.filter((text) => !text.includes('404'))).toEqual([]);
    },
  );

  it('projects.geojson cut off: one message, and the lists work', async () => {
    const visit = await site.open({ changes: { 'data/projects.geojson': '{"type":"FeatureColl' } });
    await expect(visit.faults.getByText('工程线位文件打不开')).toHaveCount(1);
    await listsWork(visit);
  });

  it.each([
    ['missing', null],
    ['cut off', '{"type":"FeatureColl'],
  ])('the base map’s water %s: one message, and the rest works', async (_, content) => {
    const visit = await site.open({ changes: { 'data/context/water.geojson': content } });
    await expect(visit.faults.getByText('底图文件打不开')).toHaveCount(1);
    await expect(visit.faults.getByText('地图组件没能启动')).toHaveCount(0);
    await listsWork(visit);
    await visit.faults.getByRole('button', { name: '知道了' }).click();
    await expect(visit.faults).toBeHidden();
  });
});

describe('a browser without WebGL', () => {
  const site = useSite('none');

  it('has the whole map, no warning, and a line that says what draws it', async () => {
    const visit = await site.open();
    await expect(visit.page.locator('.static-map-frame > svg')).toBeVisible();
    await expect(visit.page.getByText('正在载入地图')).toBeHidden();
    await expect(visit.faults).toHaveCount(0);
    await listsWork(visit);
    await visit.page.getByRole('button', { name: '显示', exact: true }).click();
    await expect(visit.page.getByText('现在用矢量绘图，功能一样： 本机浏览器没有打开 WebGL。')).toBeVisible();
    expect(visit.requests.filter((url) => /controller|maplibre/.test(url))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('is led past search, tabs and filters by keys', async () => {
    const visit = await site.open();
    await expect(visit.page.locator('.static-map-frame > svg')).toBeVisible();
    await visit.page.keyboard.press('Tab');
    const skip = visit.page.getByRole('button', { name: '跳到左侧面板' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await visit.page.keyboard.press('Enter');
    await expect(visit.page.locator('.side-panel :focus')).toHaveCount(1);
    await visit.page.getByRole('button', { name: '跳到地图上的工程' }).focus();
    await visit.page.keyboard.press('Enter');
    await expect(visit.page.locator('[data-feature]:focus')).toHaveCount(1);
  });

  it('is not troubled by a missing projects.geojson', async () => {
    const visit = await site.open({ changes: { 'data/projects.geojson': null } });
    await expect(visit.faults.getByText('工程线位文件打不开')).toHaveCount(1);
    await listsWork(visit);
    expect(visit.complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
