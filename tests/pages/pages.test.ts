/** The pages that need no script: complete, linked, light, and true to the plan. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { siteFiles } from '../../src/pages/site-files.ts';
import { readLayers } from '../../src/staticmap/page/first-paint.ts';
import type { PictureLayers } from '../../src/staticmap/picture.ts';

const address = 'https://www.example.gov.cn/map/';
const policy = "default-src 'none'";

let plan: Plan;
let layers: PictureLayers;
let files: Map<string, string>;

beforeAll(() => {
  ({ plan, layers } = readLayers((file) =>
    readFileSync(join(import.meta.dirname, '../../public/data', file), 'utf8'),
  ));
  files = siteFiles({
    plan: { ...plan, redirects: { 'old-airport': 'ezhou-airport' } },
    layers,
    address,
    policy,
  });
}, 240_000);

const html = () => [...files].filter(([file]) => file.endsWith('.html'));

/** What a browser shows as text. */
function textOf(page: string): string {
  return page
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('the pages of the site', () => {
  it('stand for every project, task, city and unit, in both languages', () => {
    for (const [kind, records] of Object.entries({
      project: plan.projects,
      task: plan.tasks,
      city: plan.cities,
      unit: plan.units,
    }))
      for (const { id } of records)
        for (const folder of ['', 'en/']) expect(files.has(`${folder}${kind}/${id}.html`)).toBe(true);
  });

  it('quote each project’s task to the letter, with the project’s own words marked', () => {
    for (const project of plan.projects) {
      const page = files.get(`project/${project.id}.html`) ?? '';
      const task = plan.tasks.find(({ id }) => id === project.taskId);
      expect(textOf(page)).toContain(task?.text);
      expect(/<mark>(.*?)<\/mark>/.exec(page)?.[1]).toBe(project.quote.exact);
    }
  });

  it('name every responsible unit of a task, linked to its page', () => {
    for (const task of plan.tasks)
      for (const unit of task.units)
        expect(files.get(`task/${task.id}.html`)).toContain(`href="../unit/${unit}.html"`);
  });

  it('say what became of each project, with its date and sources, and that it is no official count', () => {
    for (const project of plan.projects.filter(({ progress }) => progress)) {
      const text = textOf(files.get(`project/${project.id}.html`) ?? '');
      for (const { date, fact } of project.progress?.events ?? []) {
        expect(text).toContain(date);
        expect(text).toContain(fact);
      }
      expect(text).toContain('不是官方统计');
    }
  });

  it('lead to each other and to the app: no link of theirs goes nowhere', () => {
    const known = new Set([...files.keys(), 'icon.svg', 'pages.css', '', 'index.html']);
    const lost = html().flatMap(([file, page]) =>
      file === '404.html'
        ? []
        : [...page.matchAll(/(?:href|src)="([^"#][^"]*)"/g)]
            .map(([, href = '']) => href)
            .filter((href) => !href.startsWith(address))
            .filter((href) => {
              const [path = ''] = href.split('#');
              const target = normalize(join(dirname(file), path))
                .replace(/^\.\/?/, '')
                .replace(/\/$/, '');
              return target.startsWith('..') || !known.has(target);
            })
            .map((href) => `${file}: ${href}`),
    );
    expect(lost).toEqual([]);
  });

  it('are light, run no script and name no address but the site’s', () => {
    for (const [file, page] of html()) {
      expect(gzipSync(page).length, file).toBeLessThanOrEqual(40_000);
      expect(
        [...page.matchAll(/<script type="([^"]+)"/g)].filter(([, type]) => type !== 'application/ld+json'),
      ).toEqual([]);
      const addresses = [...page.matchAll(/https?:\/\/[^\s"<\\]+/g)].map(([found]) => found);
      const foreign = addresses.filter(
        (found) => !found.startsWith(address) && !/^https?:\/\/(schema\.org|www\.w3\.org)/.test(found),
      );
      expect(foreign, file).toEqual([]);
      expect(page).not.toMatch(/\sstyle="/);
    }
  });

  it('describe themselves to search engines', () => {
    const titles = new Set<string>();
    for (const [file, page] of html().filter(([file]) => !/404|old-airport/.test(file))) {
      const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '');
      const [about] = data['@graph'];
      expect(about.url).toBe(`${address}${file}`);
      expect(about.isBasedOn.identifier).toBe(plan.document.number);
      expect(page).toContain(`<link rel="canonical" href="${address}${file}"/>`);
      expect(/<meta name="description" content="([^"]+)"/.exec(page)?.[1]?.length).toBeGreaterThan(5);
      titles.add(/<title>(.*?)<\/title>/.exec(page)?.[1] ?? '');
    }
    expect(titles.size).toBeGreaterThan(2 * plan.projects.length);
  });

  it('are listed in the site map, which robots.txt names', () => {
    const map = files.get('sitemap.xml') ?? '';
    for (const [file] of html().filter(([file]) => !/404|old-airport/.test(file)))
      expect(map).toContain(`<loc>${address}${file}</loc>`);
    expect(files.get('robots.txt')).toContain(`Sitemap: ${address}sitemap.xml`);
  });

  it('lead on from an id that was retired, and say so where a page is gone', () => {
    expect(files.get('project/old-airport.html')).toContain('url=./ezhou-airport.html');
    expect(files.get('en/project/old-airport.html')).toContain('href="./ezhou-airport.html"');
    expect(files.get('404.html')).toContain('没有这一页');
    expect(files.get('404.html')).toContain('href="/map/"');
  });

  it('carry a code to the app on paper, and neither code nor canonical address where the site’s is unknown', () => {
    expect(files.get('unit/sheng-fagaiwei.html')).toContain(`${address}#v=1&amp;unit=sheng-fagaiwei`);
    const few = { ...plan, projects: plan.projects.slice(0, 1), tasks: [], cities: [], units: [] };
    const task = plan.tasks.find(({ id }) => id === few.projects[0]?.taskId);
    const without = siteFiles({ plan: { ...few, tasks: task ? [task] : [] }, layers, address: null, policy });
    expect(without.has('sitemap.xml')).toBe(false);
    for (const [, page] of without) expect(page).not.toMatch(/canonical|class="qr"/);
  });
});
