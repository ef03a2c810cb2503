import type { WalkedPage } from './browser.ts';

/** Runs before the page's own scripts: remembers what goes wrong, what is saved, and that something was printed. */
export const before = `
window.walk = { faults: [], saved: [], printed: 0 };
// A browser's own notice that it measures again in the next frame is no fault.
addEventListener('error', ({ message }) => message.startsWith('ResizeObserver loop') || walk.faults.push(message));
addEventListener('unhandledrejection', (event) => walk.faults.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => walk.faults.push(event.violatedDirective));
window.print = () => { walk.printed += 1; };
const blobs = new Map();
const create = URL.createObjectURL;
URL.createObjectURL = (blob) => { const url = create.call(URL, blob); blobs.set(url, blob); return url; };
const click = HTMLElement.prototype.click;
HTMLElement.prototype.click = function () {
  if (!this.download) return click.call(this);
  walk.saved.push({ name: this.download, blob: blobs.get(this.href) });
};
walk.find = (selector, text) =>
  [...document.querySelectorAll(selector)].find(
    (found) => found.getClientRects().length > 0 && (!text || found.textContent.includes(text)),
  );
walk.until = async (what, ask) => {
  for (let tries = 0; tries < 600; tries++) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Never came: ' + what);
};
walk.see = (selector, text) => walk.until(selector + ' ' + (text || ''), () => walk.find(selector, text));
walk.press = async (selector, text) => { const found = await walk.see(selector, text); found.focus(); found.click(); };
walk.key = (target, key, init) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
walk.save = async (name, head) => {
  const count = walk.saved.length;
  await walk.press('button', '导出');
  await walk.press('.top-actions button', name);
  const { name: file, blob } = await walk.until('file of ' + name, () => walk.saved[count]);
  const bytes = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  if (!start.startsWith(head)) throw new Error(file + ' starts with ' + JSON.stringify(start));
  walk.key(document.activeElement, 'Escape');
  return file.split('.').pop() + ' ' + Math.round(blob.size / 1024) + ' kB';
};
`;

interface Step {
  name: string;
  /** The source of an async function without arguments, run in the page. What it returns is told. */
  act: string;
}

/** The one journey, in the order in which it is walked. */
export const steps: readonly Step[] = [
  {
    name: 'open',
    act: `async () => {
      await walk.see('.top-bar.is-live');
      await walk.see('.feature-buttons [data-feature]');
      return document.querySelectorAll('.feature-buttons [data-feature]').length + ' features';
    }`,
  },
  {
    name: 'search',
    act: `async () => {
      const field = await walk.see('[role=combobox]');
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'ezjc');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await walk.see('[role=option]', '机场');
      walk.key(field, 'Enter');
      return (await walk.see('.detail-panel h2')).textContent;
    }`,
  },
  {
    name: 'choose',
    act: `async () => {
      const before = walk.find('.detail-panel h2').textContent;
      const other = await walk.until('another feature', () =>
        [...document.querySelectorAll('.feature-buttons [data-feature]')].find((one) => !one.hasAttribute('aria-current') && !one.hasAttribute('aria-pressed')));
      other.click();
      const title = await walk.until('another panel', () => {
        const now = walk.find('.detail-panel h2');
        return now && now.textContent !== before && now.textContent;
      });
      const panel = walk.find('.detail-panel').getBoundingClientRect();
      const bar = walk.find('.bottom-bar').getBoundingClientRect();
      if (bar.right > panel.left) throw new Error('The lower bar lies under the panel.');
      await walk.see('.detail-panel blockquote');
      return title;
    }`,
  },
  {
    name: 'filter',
    act: `async () => {
      walk.key(document.body, 'Escape');
      await walk.press('.filter-bar button', '能源');
      const told = await walk.see('.filter-bar button', '清除筛选');
      return told.textContent;
    }`,
  },
  {
    name: 'table',
    act: `async () => {
      await walk.press('.tabs button', '表格');
      const table = await walk.see('table[aria-rowcount]');
      const rows = table.querySelectorAll('tbody [scope=row], tbody th').length;
      if (rows !== Number(table.getAttribute('aria-rowcount')) - 1) throw new Error(rows + ' rows');
      return rows + ' rows';
    }`,
  },
  {
    name: 'matrix',
    act: `async () => {
      await walk.press('.tabs button', '矩阵');
      await walk.see('table[role=grid]');
      return document.querySelectorAll('[role=grid] .heat').length + ' cells';
    }`,
  },
  {
    name: 'text',
    act: `async () => {
      await walk.press('.tabs button', '文本');
      await walk.see('.document h3, .document h4');
      return document.querySelectorAll('.document [data-mention]').length + ' mentions';
    }`,
  },
  {
    name: 'export',
    act: `async () => {
      await walk.press('.tabs button', '地图');
      const files = [];
      for (const [name, head] of [['CSV', '\\xef\\xbb\\xbf'], ['Excel', 'PK'], ['GeoJSON', '{'], ['KML', '<?xml'],
        ['SVG', '<'], ['PNG', '\\x89PNG'], ['PowerPoint', 'PK']]) files.push(await walk.save(name, head));
      return files.join(', ');
    }`,
  },
  {
    name: 'briefing',
    act: `async () => {
      await walk.press('button', '汇报');
      await walk.press('.briefing-row', '总览');
      const caption = await walk.see('.briefing-caption');
      const first = caption.textContent;
      walk.key(document.body, 'ArrowRight');
      await walk.until('the next chapter', () => walk.find('.briefing-caption') && walk.find('.briefing-caption').textContent !== first);
      return walk.find('.briefing-caption h1, .briefing-caption h2').textContent;
    }`,
  },
  {
    name: 'print',
    act: `async () => {
      walk.key(document.body, 'p', { ctrlKey: true });
      await walk.until('print', () => walk.printed > 0);
      return document.querySelectorAll('.print-document .handout-chapter').length + ' pages';
    }`,
  },
];

/** Walks the journey; a step that fails is told and the next one is tried. */
export async function walk(page: WalkedPage, url: string, shot: (name: string) => string) {
  await page.open(url);
  const told: { name: string; isPassed: boolean; said: string }[] = [];
  for (const { name, act } of steps) {
    try {
      told.push({ name, isPassed: true, said: String(await page.evaluate(act)) });
    } catch (error) {
      told.push({
        name,
        isPassed: false,
        said: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      });
    }
    await page.screenshot(shot(name));
  }
  const faults = (await page.evaluate('() => walk.faults')) as string[];
  return { told, faults };
}
