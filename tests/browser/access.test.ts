import { AxeBuilder } from '@axe-core/playwright';
import { describe, it } from 'vitest';
import { desktop, expect, phone, useSite } from './driver.ts';

const onDesktop: [name: string, hash: string][] = [
  ['light, a project', '#v=1&project=yangtze-han-diversion&view=projects'],
  ['light, a task and the seed’s reading', '#v=1&task=task-5-1-1&view=tasks&text=seed'],
  ['light, English, a unit', '#v=1&unit=sheng-fagaiwei&view=tasks&lang=en'],
  ['dark, the legend', '#v=1&palette=dark'],
  ['dark, a city', '#v=1&city=yichang&view=cities&palette=dark'],
  ['projector, English, a project', '#v=1&project=g4-widening&palette=projector&lang=en'],
];

const onPhone: [name: string, hash: string][] = [
  ['light, a project', '#v=1&project=ezhou-airport&view=projects'],
  ['dark, the list of tasks', '#v=1&view=tasks&palette=dark'],
];

describe.each([
  ['desktop', desktop, onDesktop],
  ['phone', phone, onPhone],
] as const)('WCAG rules on a %s', (_, viewport, states) => {
  // The lists and panels are what is looked at; they are the same beside a map.
  const site = useSite('none');

  it.each(states)('%s', async (_, hash) => {
    const visit = await site.open({ hash, viewport });
    await expect(visit.title).toBeVisible();
    const { violations } = await new AxeBuilder({ page: visit.page }).exclude('canvas').analyze();
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({
        id,
        at: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
      }));
    expect(grave).toEqual([]);
  });
});
