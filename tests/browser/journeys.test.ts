/** What planners come for, from the first key to the file in the office: the same numbers at every station. */
import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import type { Download, Locator } from 'playwright';
import readExcelFile from 'read-excel-file/node';
import { describe, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { expect, plan, projectNamed, taskOf, useSite, type Visit } from './driver.ts';

const huangshi = '黄石';
const transport = '省交通运输厅';

function idNamed(records: readonly { id: string; name: string }[], name: string): string {
  const record = records.find((entry) => entry.name === name);
  if (!record) throw new Error(`No ${name}`);
  return record.id;
}

/** What the filter has to find, counted here from the plan and not by the site's own selectors. */
function projectsFor({ city, unit }: { city?: string; unit?: string }): Project[] {
  return plan.projects.filter(
    (project) =>
      project.kind !== 'site' &&
      (!city || project.cities.includes(idNamed(plan.cities, city))) &&
      (!unit || taskOf(project.taskId).units.includes(idNamed(plan.units, unit))),
  );
}

const sorted = (names: readonly string[]) => names.toSorted((a, b) => a.localeCompare(b));

const search = ({ page }: Visit) => page.getByRole('combobox', { name: '搜索' });
const filters = ({ page }: Visit) => page.getByRole('region', { name: '筛选' });
const clearChip = (visit: Visit) => filters(visit).getByRole('button', { name: /清除筛选/ });
const listPanel = ({ page }: Visit) => page.getByRole('complementary').first();

async function ready(visit: Visit) {
  await expect(search(visit)).toBeVisible();
}

async function show({ page }: Visit, name: string) {
  await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name }).click();
}

async function tick(visit: Visit, facet: string, value: string) {
  await filters(visit)
    .getByRole('button', { name: new RegExp(`^${facet}`) })
    .click();
  await filters(visit)
    .getByRole('checkbox', { name: new RegExp(`^${value}`) })
    .check();
  await visit.page.keyboard.press('Escape');
}

/** The panel about one thing, where the text of the plan is open beside it. */
function panelAbout({ page }: Visit, name: string): Locator {
  return page.getByRole('article', { name, exact: true });
}

async function save(visit: Visit, format: string): Promise<Download> {
  const { page } = visit;
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format }).click(),
  ]);
  await page.keyboard.press('Escape');
  return download;
}

/** Every place of the open site that says which or how many projects are shown says these. */
async function agreesEverywhere(visit: Visit, projects: readonly Project[]) {
  const { page } = visit;
  const names = sorted(projects.map(({ name }) => name));
  const located = projects.filter(({ accuracy }) => accuracy !== 'unlocated');
  await expect(clearChip(visit)).toContainText(`显示 ${projects.length} 项`);

  const features = page.locator('.feature-buttons [data-feature]');
  await expect(features).toHaveCount(located.length);
  const drawn = await features.evaluateAll((all) => all.map((one) => one.getAttribute('data-feature') ?? ''));
  expect(sorted(drawn)).toEqual(sorted(located.map(({ id }) => id)));

  await show(visit, '清单');
  await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${projects.length} 项`);
  await expect(listPanel(visit).locator('.row-name')).toHaveCount(projects.length);
  expect(sorted(await listPanel(visit).locator('.row-name').allTextContents())).toEqual(names);
  const unlocated = listPanel(visit).getByRole('heading', { name: /^未上图/ });
  if (located.length < projects.length)
    await expect(unlocated).toHaveText(`未上图${projects.length - located.length}`);
  else await expect(unlocated).toHaveCount(0);

  await show(visit, '矩阵');
  const lastRow = page.getByRole('grid').getByRole('row').last();
  await expect(lastRow.locator('td').last()).toHaveText(String(projects.length));

  await show(visit, '表格');
  const table = page.getByRole('table', { name: '工程表' });
  await expect(table).toHaveAttribute('aria-rowcount', String(projects.length + 1));
  await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${projects.length} 项`);
  if (projects.length <= 20) {
    await expect(table.getByRole('rowheader')).toHaveCount(projects.length);
    expect(sorted(await table.getByRole('rowheader').allTextContents())).toEqual(names);
  }
}

describe('a planner of a city', () => {
  const site = useSite('none');

  it('types hs, narrows to the department, takes the list along and sends the link: the same numbers', async () => {
    const inCity = projectsFor({ city: huangshi });
    const wanted = projectsFor({ city: huangshi, unit: transport });
    expect(wanted.length).toBeGreaterThan(1);
    expect(wanted.length).toBeLessThan(inCity.length);

    const visit = await site.open();
    await ready(visit);
    await visit.page.keyboard.press('/');
    await expect(search(visit)).toBeFocused();
    await visit.page.keyboard.type('hs');
    const hit = visit.page.getByRole('option', { name: new RegExp(`^${huangshi}`) }).first();
    await expect(hit).toBeVisible();
    for (let presses = 0; presses < 20; presses++) {
      if ((await hit.getAttribute('aria-selected')) === 'true') break;
      await visit.page.keyboard.press('ArrowDown');
    }
    await visit.page.keyboard.press('Enter');
    await expect(visit.panelTitle).toHaveText(`${huangshi}市`);
    await expect(visit.panel).toContainText(`经过或位于市内 ${inCity.length} 项`);
    for (const { name } of inCity) await expect(visit.panelRow(name)).toBeVisible();
    await visit.page.keyboard.press('Escape');
    await expect(visit.panel).toBeHidden();

    await tick(visit, '城市', huangshi);
    await expect(clearChip(visit)).toContainText(`显示 ${inCity.length} 项`);
    await tick(visit, '责任单位', transport);
    await agreesEverywhere(visit, wanted);

    const table = visit.page.getByRole('table', { name: '工程表' });
    const inTable = await table.getByRole('rowheader').allTextContents();
    const workbook = await save(visit, 'Excel 工作簿');
    expect(workbook.suggestedFilename()).toMatch(
      new RegExp(`^湖北重大工程_${wanted.length}项_\\d{4}-\\d\\d-\\d\\d\\.xlsx$`),
    );
    const sheets = await readExcelFile(readFileSync(await workbook.path()));
    const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === '工程')?.data ?? [];
    expect(rows.map((row) => row[head.indexOf('名称')])).toEqual(inTable);

    const csv = readFileSync(await (await save(visit, 'CSV 表格')).path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    for (const name of inTable) expect(csv).toContain(name);
    const lines = parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
    expect(lines.filter((line) => inTable.some((name) => line.includes(name)))).toHaveLength(wanted.length);

    const { hash } = visit;
    const other = await site.open({ hash });
    await ready(other);
    await expect(other.page.getByRole('table', { name: '工程表' })).toBeVisible();
    await agreesEverywhere(other, wanted);
    expect(other.hash).toBe(hash);
    expect([...visit.complaints, ...other.complaints]).toEqual([]);
  });

  it('finds the same numbers for a department whose projects are not all on the map', async () => {
    const unit = plan.units.find(({ name }) => {
      const projects = projectsFor({ unit: name });
      const unlocated = projects.filter(({ accuracy }) => accuracy === 'unlocated');
      return unlocated.length > 0 && unlocated.length < projects.length && projects.length <= 20;
    });
    if (!unit) throw new Error('No unit has projects on and off the map.');
    const visit = await site.open({ hash: `#v=1&by=${unit.id}` });
    await ready(visit);
    await agreesEverywhere(visit, projectsFor({ unit: unit.name }));
  });

  it('is told when nothing is left, and gets everything back', async () => {
    const strangers = plan.cities.flatMap((city) =>
      plan.units
        .filter(({ name }) => projectsFor({ unit: name }).length > 0)
        .filter(({ name }) => projectsFor({ unit: name, city: city.name }).length === 0)
        .map((unit) => `in=${city.id}&by=${unit.id}`),
    );
    expect(strangers).not.toEqual([]);
    const visit = await site.open({ hash: `#v=1&view=projects&${strangers[0]}` });
    await ready(visit);
    for (const view of ['清单', '表格']) {
      await show(visit, view);
      await expect(listPanel(visit).getByText('没有符合条件的工程')).toBeVisible();
      await expect(clearChip(visit)).toContainText('显示 0 项');
    }
    await visit.page.getByRole('button', { name: '导出' }).click();
    await expect(visit.page.getByRole('button', { name: 'Excel 工作簿' })).toBeDisabled();
    await visit.page.keyboard.press('Escape');
    // Each way out says what it brings, and brings it.
    const unit = plan.units.find(({ id }) => strangers[0]?.endsWith(`by=${id}`));
    const ofUnit = projectsFor({ unit: unit?.name ?? '' }).length;
    await listPanel(visit)
      .getByRole('button', { name: `不限城市 显示 ${ofUnit} 项` })
      .click();
    await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${ofUnit} 项`);
    await visit.page.goBack();
    await listPanel(visit).getByRole('button', { name: '清除筛选' }).click();
    await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${projectsFor({}).length} 项`);
    await expect(clearChip(visit)).toBeHidden();
  });
});

describe('a reader of the text', () => {
  const site = useSite('none');

  it('goes from the words to the panel, and from the panel back to the words', async () => {
    const siblings = plan.projects.filter(({ taskId }) => taskId === projectNamed('ezhou-airport').taskId);
    expect(siblings.length).toBeGreaterThan(1);
    const [first, second] = siblings as [Project, Project];
    const visit = await site.open({ hash: '#v=1&view=document' });
    await ready(visit);
    const text = visit.page.getByRole('article', { name: '分工方案全文' });
    const words = ({ id }: Project) => text.locator(`a[data-mention="project:${id}"]`);

    await words(first).first().click();
    await expect(panelAbout(visit, first.name).getByRole('heading', { level: 2 })).toHaveText(first.name);
    await expect(words(first).first()).toHaveAttribute('aria-current', 'true');
    await expect(words(first).first().locator('mark')).not.toHaveCount(0);

    await text.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(words(second).first()).not.toBeInViewport();
    await panelAbout(visit, first.name).getByRole('button', { name: '下一项' }).click();
    await expect(panelAbout(visit, second.name)).toBeVisible();
    await expect(words(second).first()).toHaveAttribute('aria-current', 'true');
    await expect(words(second).first()).toBeInViewport();
    await expect(words(first).first()).not.toHaveAttribute('aria-current');
  });
});

describe('a planner who weighs one against another', () => {
  const site = useSite('none');

  it('pins two projects and reads them side by side', async () => {
    const pair = ['g4-widening', 'g50-widening'].map(projectNamed) as [Project, Project];
    const visit = await site.open({ hash: '#v=1&view=projects' });
    await ready(visit);
    for (const { name } of pair) {
      await visit.row(name).click();
      await visit.panel.getByRole('button', { name: '钉住，用来对比' }).click();
    }
    await visit.page.getByRole('button', { name: '对比 2' }).click();
    const dialog = visit.page.getByRole('dialog', { name: '对比' });
    await expect(dialog.getByRole('heading', { name: '对比' })).toBeFocused();
    for (const { name } of pair)
      await expect(dialog.getByRole('columnheader').filter({ hasText: name })).toHaveCount(1);
    const sentences = dialog.getByRole('row', { name: /^文本原句/ });
    for (const { quote } of pair) await expect(sentences).toContainText(quote.exact);
    await visit.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    const other = await site.open({ hash: visit.hash });
    await expect(other.page.getByRole('button', { name: '对比 2' })).toBeVisible();
  });

  it('asks what a project meets, and goes there', async () => {
    const visit = await site.open({ hash: '#v=1&project=g50-widening' });
    await ready(visit);
    const meets = visit.panel
      .getByRole('listitem')
      .getByRole('button')
      .filter({ hasText: /(确定|可能)相交|共走廊/ });
    await expect(meets.first()).toBeVisible();
    const crossings = await meets.count();
    const near = visit.panel
      .getByRole('listitem')
      .getByRole('button')
      .filter({ hasText: /相距约/ });
    await visit.panel.getByRole('combobox', { name: '多远以内算相近' }).selectOption('50');
    await expect(near).not.toHaveCount(0);
    await visit.panel.getByRole('combobox', { name: '多远以内算相近' }).selectOption('0');
    await expect(near).toHaveCount(0);
    await expect(meets).toHaveCount(crossings);
    await expect(meets.first()).toContainText(/排首位/);

    const name = await meets
      .first()
      .locator('.row-name')
      .evaluate((row) => row.firstChild?.textContent ?? '');
    await meets.first().click();
    await expect(visit.panelTitle).toHaveText(name);
    // What one meets meets it too.
    await expect(meets.filter({ hasText: projectNamed('g50-widening').name })).toHaveCount(1);
  });

  it('looks only within a radius, and takes the circle back', async () => {
    const visit = await site.open({ hash: '#v=1&view=projects' });
    await ready(visit);
    const all = projectsFor({}).length;
    await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${all} 项`);
    await visit.page.getByRole('button', { name: '测量和画范围' }).click();
    await visit.page.getByRole('combobox', { name: '圆心' }).selectOption({ label: '武汉' });
    await visit.page.getByRole('spinbutton', { name: '半径 km' }).fill('30');
    await visit.page.getByRole('button', { name: '只看半径内' }).click();
    await expect.poll(() => visit.hash).toContain('region=o_');
    const said = (await clearChip(visit).getByRole('status').textContent()) ?? '';
    const within = Number(/\d+/.exec(said)?.[0]);
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(all);
    await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${within} 项`);
    await expect(listPanel(visit).locator('.row-name')).toHaveCount(within);

    const other = await site.open({ hash: visit.hash });
    await expect(listPanel(other).getByRole('status')).toHaveText(`显示 ${within} 项`);
    await clearChip(other).click();
    await expect(listPanel(other).getByRole('status')).toHaveText(`显示 ${all} 项`);
    expect(other.hash).not.toContain('region');
  });
});

describe('links and the way back', () => {
  const site = useSite('none');

  it('goes back and forward through views, filter and panels', async () => {
    const visit = await site.open({ hash: `#v=1&in=${idNamed(plan.cities, huangshi)}` });
    await ready(visit);
    const inCity = projectsFor({ city: huangshi }).length;
    await show(visit, '表格');
    const table = visit.page.getByRole('table', { name: '工程表' });
    await table.getByRole('rowheader').first().getByRole('button').click();
    await expect(visit.panel).toBeVisible();
    await visit.page.goBack();
    await expect(visit.panel).toBeHidden();
    await expect(table).toBeVisible();
    await visit.page.goBack();
    await expect(table).toBeHidden();
    await expect(clearChip(visit)).toContainText(`显示 ${inCity} 项`);
    await visit.page.goForward();
    await visit.page.goForward();
    await expect(visit.panel).toBeVisible();
    await expect(table).toHaveAttribute('aria-rowcount', String(inCity + 1));
  });

  it.each([
    ['markup', `#v=1&view=projects&project=${encodeURIComponent('<img src=x onerror=alert(1)>')}`],
    ['broken escapes', '#v=1&view=projects&city=%E0%A4%A&in=%&at=NaN_1e999_-1&region=o_~~~'],
    ['of a hundred kilobytes', `#v=1&view=projects&by=${'A.'.repeat(50_000)}`],
    [
      'with names of the language itself',
      '#v=1&view=projects&__proto__=1&project=constructor&brief=__proto__.1',
    ],
  ])('does no harm by an address: %s', async (_, hash) => {
    const visit = await site.open({ hash });
    await ready(visit);
    await expect(visit.faults.getByText('链接里有认不出的部分')).toHaveCount(1);
    await expect(listPanel(visit).getByRole('status')).toHaveText(`显示 ${projectsFor({}).length} 项`);
    await visit.row('鄂州机场').click();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    expect(visit.complaints).toEqual([]);
  });
});
