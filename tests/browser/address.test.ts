import { describe, it } from 'vitest';
import { expect, projectNamed, useSite } from './driver.ts';

describe('the address', () => {
  const site = useSite();

  it('holds choice, view, filter, reading, language, palette and camera, and brings them back', async () => {
    const visit = await site.open();
    await visit.mapDrawn();
    await visit.legendRow('铁路').click();
    await visit.legendRow('符号').click();
    await visit.chooseFromList('清单', '鄂州机场');
    await visit.read('原文');
    await visit.page.getByRole('button', { name: '放大' }).click();
    await visit.page.getByRole('button', { name: '显示', exact: true }).click();
    await visit.page.getByRole('radio', { name: '深色' }).check();
    await visit.page.getByRole('button', { name: '切换到英文' }).click();
    await expect.poll(() => visit.hash).toMatch(/lang=en.*palette=dark.*at=/);
    const { hash } = visit;
    const scale = await visit.page
      .getByText(/^[\d.]+ km$/)
      .first()
      .textContent();
    await visit.leave();

    const other = await site.open({ hash });
    await other.mapDrawn();
    await expect(other.panelTitle).toHaveText(projectNamed('ezhou-airport').nameEn);
    await expect(other.panel.getByRole('radio', { name: 'As found' })).toBeChecked();
    await expect(other.page.locator('html')).toHaveAttribute('data-palette', 'dark');
    const views = other.page.getByRole('navigation', { name: 'Views' });
    await expect(views.getByRole('button', { name: 'Projects' })).toHaveAttribute('aria-current', 'page');
    await expect(other.page.getByText(/^[\d.]+ km$/).first()).toHaveText(scale ?? '');
    await views.getByRole('button', { name: 'Map' }).click();
    for (const [name, pressed] of [
      ['Railway', 'false'],
      ['Symbol', 'false'],
      ['Other site', 'false'],
      ['Airport', 'true'],
    ] as const)
      await expect(other.legendRow(name)).toHaveAttribute('aria-pressed', pressed);
    await views.getByRole('button', { name: 'Projects' }).click();
    expect(other.hash).toBe(hash);
    await expect(other.faults).toBeHidden();
  });
});

describe('the address, without a map', () => {
  const site = useSite('none');

  it('makes back and forward go through what was chosen', async () => {
    const visit = await site.open();
    await visit.chooseFromList('清单', '鄂州机场');
    await visit.row('引江补汉工程').click();
    await expect(visit.panelTitle).toHaveText('引江补汉工程');
    await visit.page.goBack();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    await visit.page.goBack();
    await expect(visit.panel).toBeHidden();
    await visit.page.goBack();
    await expect(visit.viewButton('地图')).toHaveAttribute('aria-current', 'page');
    await visit.page.goForward();
    await visit.page.goForward();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
  });

  it('leaves out what it does not know, says so once, and uses the rest', async () => {
    const visit = await site.open({
      hash: '#v=1&project=no-such-bridge&view=projects&off=rail&colour=%E0%A4%A&x=1',
    });
    await expect(visit.page.getByText('链接里有认不出的部分')).toHaveCount(1);
    await expect(visit.page.getByText('链接里有认不出的部分')).toContainText('project, colour, x');
    await expect(visit.panel).toBeHidden();
    await expect(visit.row('鄂州机场')).toBeVisible();
    await expect(visit.row('武汉至宜昌铁路')).toBeHidden();
  });

  it('is not harmed by a megabyte of anything', async () => {
    const visit = await site.open({ hash: `#v=1&view=projects&${'x=1&'.repeat(250_000)}` });
    await expect(visit.page.getByText('链接里有认不出的部分')).toHaveCount(1);
    await expect(visit.row('鄂州机场')).toBeVisible();
    expect(visit.complaints).toEqual([]);
  });

  it('shows markup in an address as text', async () => {
    const visit = await site.open({ hash: '#v=1&%3Cimg%20src=x%20onerror=alert(1)%3E=1' });
    await expect(visit.faults).toContainText('<img src');
    await expect(visit.faults.getByRole('img')).toHaveCount(0);
  });
});
