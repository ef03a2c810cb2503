import { describe, it } from 'vitest';
import { accuracyClassOf } from '../../src/model/accuracy.ts';
import { categoryOf } from '../../src/model/category.ts';
import { drawnLength } from '../../src/model/length.ts';
import { expect, plan, projectNamed, taskOf, useSite } from './driver.ts';

describe('from the list to the sentence', () => {
  const site = useSite('none');

  it('shows a project with its own words of the plan', async () => {
    const project = projectNamed('yangtze-han-diversion');
    const task = taskOf(project.taskId);
    const visit = await site.open();
    await visit.chooseFromList('清单', '引江补汉工程');

    await expect(visit.panelTitle).toHaveText('引江补汉工程');
    await expect(visit.panel).toContainText(categoryOf('water_transfer').label.zh);
    await expect(visit.panel).toContainText(`文本用词 ${project.stage}`);
    for (const heading of task.headingPath) await expect(visit.panel).toContainText(heading);
    await expect(visit.quote()).toHaveText(task.text);
    await expect(visit.marks()).toHaveText([project.quote.exact]);
    for (const id of task.units) {
      const unit = plan.units.find((entry) => entry.id === id);
      await expect(visit.panel.getByRole('button', { name: unit?.name ?? id }).first()).toBeVisible();
    }
    for (const id of project.cities) {
      const city = plan.cities.find((entry) => entry.id === id);
      await expect(visit.panel.getByRole('button', { name: city?.name ?? id }).first()).toBeVisible();
    }
    await expect(visit.panel).toContainText(accuracyClassOf(project.accuracy).meaning.zh);
    await expect(visit.panel).toContainText(`图上长 ${drawnLength(project)?.km} km`);
    await expect(visit.panel).toContainText(project.provenance.source);
  });

  it('switches between the repaired text and the seed, the words marked in both', async () => {
    const project = projectNamed('yangtze-45m-channel');
    const task = taskOf(project.taskId);
    const visit = await site.open({ hash: '#v=1&project=yangtze-45m-channel' });
    await expect(visit.quote()).toHaveText(task.text);
    await visit.read('原文');
    expect(await visit.quote().textContent()).toBe(task.raw);
    const start = project.quote.rawStart - task.quote.rawStart;
    const end = project.quote.rawEnd - task.quote.rawStart;
    expect(await visit.marks().textContent()).toBe(task.raw.slice(start, end));
    // The seed has a page number in the middle of the depth of the channel.
    expect(task.raw.slice(start, end)).not.toBe(project.quote.exact);
    await visit.read('校订');
    expect(await visit.quote().textContent()).toBe(task.text);
    await expect(visit.marks()).toHaveText(project.quote.exact);
  });

  it('opens every project by its address', async () => {
    const visit = await site.open();
    const seen = new Set<string>();
    for (const project of plan.projects) {
      // One of each category in a page of its own, the others typed into the address of an open page.
      if (!seen.has(project.category)) await visit.page.goto('about:blank');
      seen.add(project.category);
      await visit.go(`#v=1&project=${project.id}`);
      await expect(visit.panelTitle).toHaveText(project.name);
      await expect(visit.marks()).toHaveText([project.quote.exact]);
    }
  });

  it('opens every one of the 21 tasks from the list', async () => {
    expect(plan.tasks).toHaveLength(21);
    const visit = await site.open();
    await visit.showView('任务');
    for (const task of plan.tasks) {
      await visit.row(task.title).click();
      await expect(visit.panelTitle).toHaveText(task.title);
      await expect(visit.quote()).toHaveText(task.text);
      for (const id of task.projects) await expect(visit.panelRow(projectNamed(id).name)).toBeVisible();
    }
  });

  it('says where the source has holes', async () => {
    const visit = await site.open();
    await visit.showView('任务');
    await expect(visit.page.getByRole('heading', { name: '原文缺失' })).toHaveCount(
      plan.sections.filter((section) => section.gap).length,
    );
  });

  it('goes from a project to a unit, and from the unit to its tasks', async () => {
    const visit = await site.open({ hash: '#v=1&project=ezhou-airport' });
    const [first] = taskOf('task-5-1-4').units;
    const unit = plan.units.find((entry) => entry.id === first);
    await visit.panel
      .getByRole('button', { name: unit?.name ?? '' })
      .first()
      .click();
    await expect(visit.panelTitle).toHaveText(unit?.name ?? '');
    const tasks = plan.tasks.filter((task) => first && task.units.includes(first));
    for (const task of tasks) await expect(visit.panelRow(task.title)).toBeVisible();
    await visit.panelRow(tasks[0]?.title ?? '').click();
    await expect(visit.panelTitle).toHaveText(tasks[0]?.title ?? '');
  });

  it('shows what crosses a city or lies in it', async () => {
    const visit = await site.open();
    await visit.chooseFromList('城市', '鄂州市');
    const projects = plan.projects.filter((project) => project.cities.includes('ezhou'));
    expect(projects.length).toBeGreaterThan(3);
    for (const project of projects) await expect(visit.panelRow(project.name)).toBeVisible();
    await expect(visit.panel).toContainText(
      `经过或位于市内 ${projects.filter((project) => project.kind !== 'site').length} 项`,
    );
  });

  it('lists what is not on the map, with the reason', async () => {
    const visit = await site.open();
    const batch = projectNamed('medium-irrigation-batch');
    await visit.chooseFromList('清单', batch.name);
    await expect(visit.panel).toContainText(batch.unlocatedReason?.zh ?? '');
  });
});

describe('the keyboard', () => {
  const site = useSite('none');

  it('reaches a row of the list, opens it, reads on in the panel and closes it', async () => {
    const visit = await site.open({ hash: '#v=1&view=projects' });
    await expect(visit.row('鄂州机场')).toBeVisible();
    for (let presses = 0; presses < 100; presses++) {
      await visit.page.keyboard.press('Tab');
      if (await visit.row('鄂州机场').evaluate((row) => row === document.activeElement)) break;
    }
    await expect(visit.row('鄂州机场')).toBeFocused();
    await visit.page.keyboard.press('Enter');
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    await expect(visit.panelTitle).toBeFocused();
    await visit.page.keyboard.press('Tab');
    expect(await visit.panel.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
    await visit.page.keyboard.press('Escape');
    await expect(visit.panel).toBeHidden();
    // The next step goes on from there.
    await expect(visit.row('鄂州机场')).toBeFocused();
  });
});
