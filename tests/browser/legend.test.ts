import { describe, it } from 'vitest';
import { categories } from '../../src/model/category.ts';
import { expect, plan, useSite } from './driver.ts';

function mapped(category: string) {
  return plan.projects.filter((project) => project.category === category && project.accuracy !== 'unlocated');
}

describe('legend, lists and counts', () => {
  const site = useSite('none');

  it('counts each category as the data has it', async () => {
    const visit = await site.open();
    for (const { id, label } of categories) {
      const count = mapped(id).length;
      const unlocated = plan.projects.filter((project) => project.category === id).length - count;
      await expect(visit.legendRow(label.zh)).toHaveAccessibleName(
        `${label.zh}，上图 ${count} 项，未上图 ${unlocated} 项`,
      );
      await expect(visit.legendRow(label.zh)).toContainText(String(count));
    }
  });

  it('takes a category that is off out of the list and the counts', async () => {
    const visit = await site.open();
    const shown = plan.projects.filter((project) => project.kind !== 'site');
    const areas = shown.filter((project) => project.accuracy === 'area').length;
    await expect(visit.legendRow('范围')).toHaveAccessibleName(new RegExp(`${areas} 项$`));
    await visit.legendRow('大中型灌区').click();
    await expect(visit.legendRow('大中型灌区')).toHaveAttribute('aria-pressed', 'false');
    await expect(visit.legendRow('范围')).toHaveAccessibleName(
      new RegExp(`，${areas - mapped('irrigation').length} 项$`),
    );
    await visit.showView('清单');
    const left = shown.filter((project) => project.category !== 'irrigation');
    await expect(visit.list.getByText(`显示 ${left.length} 项`)).toBeVisible();
    await expect(visit.row('漳河水库灌区续建配套与现代化改造')).toBeHidden();
    await expect(visit.row('鄂州机场')).toBeVisible();
  });

  it('says so when nothing is left, and brings everything back', async () => {
    const off = categories.map((category) => category.id).join('.');
    const visit = await site.open({ hash: `#v=1&view=projects&off=${off}` });
    await expect(visit.list.getByText('没有符合条件的工程')).toBeVisible();
    await visit.list.getByRole('button', { name: '清除筛选' }).click();
    const shown = plan.projects.filter((project) => project.category !== 'site');
    await expect(visit.list.getByText(`显示 ${shown.length} 项`)).toBeVisible();
  });

  it('keeps the ledger in sight', async () => {
    const visit = await site.open();
    const { named, mapped: onMap, unlocated } = plan.ledger;
    expect(named).toBe(onMap + unlocated);
    await expect(
      visit.page.getByRole('button', {
        name: new RegExp(`${named} 项\\s*上图 ${onMap}\\s*未上图 ${unlocated}`),
      }),
    ).toBeVisible();
  });

  it('speaks English', async () => {
    const visit = await site.open({ hash: '#v=1&lang=en&view=projects' });
    await expect(visit.page).toHaveTitle('Hubei projects on one map');
    await expect(visit.page.locator('html')).toHaveAttribute('lang', 'en');
    for (const project of plan.projects.filter((entry) => entry.kind !== 'site'))
      await expect(visit.row(project.nameEn)).toBeVisible();
  });
});
