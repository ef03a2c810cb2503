import { describe, it } from 'vitest';
import { expect, useSite } from './driver.ts';

describe('the built site on a plain web server', () => {
  const site = useSite();

  it('works from a sub-path and asks its own origin only', async () => {
    const visit = await site.open();
    await visit.mapDrawn();
    await expect(visit.title).toHaveText('湖北重大工程一张图');
    for (const view of ['清单', '任务', '城市', '地图'] as const) await visit.showView(view);

    expect(
      visit.requests.map((url) => new URL(url).origin).filter((origin) => origin !== site.origin),
    ).toEqual([]);
    expect(visit.requests.every((url) => url.startsWith(visit.url) || url.startsWith('blob:'))).toBe(true);
    // The base map's files are read in a worker: its requests are among those that were seen.
    expect(visit.requests).toContain(`${visit.url}data/context/water.geojson`);
    expect(visit.complaints).toEqual([]);
    expect(site.missed).toEqual([]);
  });

  it('forbids everything but its own files', async () => {
    const visit = await site.open();
    const policy = await visit.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    const isRefused = await visit.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      return !('wasRun' in window);
    });
    expect(isRefused).toBe(true);
    expect(visit.complaints.join()).toContain('Content Security Policy');
  });

  it('lets people zoom the page', async () => {
    const visit = await site.open();
    const viewport = await visit.page.locator('meta[name=viewport]').getAttribute('content');
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
  });
});
