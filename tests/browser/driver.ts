/**
 * What a visitor does and sees, in the words of the site: the browser tests are written in these.
 * Everything is found by role, name or text, as a person or a screen reader finds it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect as playwrightExpect } from 'playwright/test';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { launchBrowser } from './launch.ts';
import { type Changes, type SiteServer, serveSite } from './site-server.ts';

/** Waits long enough for a map that is drawn in software on a busy machine. */
export const expect = playwrightExpect.configure({ timeout: 30_000 });

/** The built site. */
export const dist = join(import.meta.dirname, '../../dist');

/** The plan as the built site serves it. */
export const plan: Plan = v.parse(planSchema, JSON.parse(readFileSync(join(dist, 'data/plan.json'), 'utf8')));

export const desktop = { width: 1200, height: 760 };
export const phone = { width: 390, height: 844 };

export type ViewName = '地图' | '清单' | '表格' | '任务' | '城市';

export function projectNamed(id: string) {
  const project = plan.projects.find((entry) => entry.id === id);
  if (!project) throw new Error(`No project ${id}`);
  return project;
}

export function taskOf(id: string) {
  const task = plan.tasks.find((entry) => entry.id === id);
  if (!task) throw new Error(`No task ${id}`);
  return task;
}

/** One visitor with a browser window of their own. */
export class Visit {
  readonly page: Page;
  readonly url: string;
  /** Every address that the page or a worker of it asked for. */
  readonly requests: string[] = [];
  /** Errors that the browser or the page wrote on the console, faults of security rules among them. */
  readonly complaints: string[] = [];

  private readonly query: string;

  constructor(page: Page, url: string, query = '') {
    this.page = page;
    this.url = url;
    this.query = query;
    page.context().on('request', (request) => this.requests.push(request.url()));
    page.on('websocket', (socket) => this.requests.push(socket.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The panel about what is chosen; its name is the thing's name. */
  get panel(): Locator {
    return this.page.getByRole('article');
  }

  get panelTitle(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  get faults(): Locator {
    return this.page.getByRole('alert');
  }

  get canvas(): Locator {
    return this.page.locator('canvas').first();
  }

  get legend(): Locator {
    return this.page.getByRole('region', { name: /^(图例|Legend)$/ });
  }

  get hash(): string {
    return new URL(this.page.url()).hash;
  }

  async go(hash: string) {
    await this.page.goto(this.url + this.query + hash);
  }

  /** Until the map has drawn all that it has for now. */
  async mapDrawn() {
    // The message is there from the first moment and goes when the map, with its canvas, has come to rest.
    await expect(this.canvas).toBeVisible({ timeout: 90_000 });
    await expect(this.page.getByText(/正在载入地图|Loading the map/)).toBeHidden({ timeout: 90_000 });
  }

  async showView(name: ViewName) {
    await this.viewButton(name).click();
  }

  viewButton(name: ViewName): Locator {
    return this.page.getByRole('navigation', { name: '视图' }).getByRole('button', { name });
  }

  /** The panel with the list of the view. */
  get list(): Locator {
    return this.page.getByRole('complementary').first();
  }

  /** A row of the list in the side panel. */
  row(name: string): Locator {
    return this.rows(this.list, name);
  }

  /** A row of a list in the panel about what is chosen. */
  panelRow(name: string): Locator {
    return this.rows(this.panel, name);
  }

  private rows(within: Locator, name: string): Locator {
    return within
      .getByRole('listitem')
      .getByRole('button')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async chooseFromList(view: ViewName, name: string) {
    await this.showView(view);
    await this.row(name).click();
    await expect(this.panelTitle).toBeFocused();
  }

  legendRow(name: string): Locator {
    return this.legend.getByRole('button', { name: new RegExp(`^${name}[，：:]`) });
  }

  async read(reading: '原文' | '校订') {
    await this.panel.getByText(reading, { exact: true }).click();
    await expect(this.panel.getByRole('radio', { name: reading })).toBeChecked();
  }

  quote(): Locator {
    return this.panel.getByRole('blockquote').first();
  }

  marks(): Locator {
    return this.quote().locator('mark');
  }

  middle(): { x: number; y: number } {
    const { width, height } = this.page.viewportSize() ?? desktop;
    return { x: width / 2, y: height / 2 };
  }

  /** Moves the pointer to the middle of the map until the map answers with this name. */
  async hoverMiddle(name: string) {
    const { x, y } = this.middle();
    let step = 0;
    await expect(async () => {
      step = 1 - step;
      await this.page.mouse.move(x + step, y);
      await expect(this.page.getByRole('tooltip')).toHaveText(name, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
  }

  async clickMiddle() {
    const { x, y } = this.middle();
    await this.page.mouse.click(x, y);
  }

  async leave() {
    await this.page.context().close();
  }
}

export interface VisitOptions extends BrowserContextOptions {
  hash?: string;
  changes?: Changes;
}

/** A served site and a browser for the tests of one file; visits end with their test. */
export function useSite(webgl: 'software' | 'none' = 'software') {
  let server: SiteServer;
  let browser: Browser;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    server = await serveSite(dist);
    browser = await launchBrowser(webgl);
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get missed() {
      return server.missed;
    },
    get origin() {
      return server.origin;
    },
    async open({ hash = '', changes, ...options }: VisitOptions = {}): Promise<Visit> {
      const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', ...options });
      contexts.push(context);
      // Left to itself, the site draws vectors where WebGL is only emulated, as it is here.
      const query = webgl === 'software' ? '?renderer=webgl' : '';
      const visit = new Visit(await context.newPage(), server.mount(changes), query);
      await visit.go(hash);
      return visit;
    },
  };
}

/** The address of a map centred on a place. */
export function at([lng, lat]: readonly [number, number], zoom: number): string {
  return `at=${lng}_${lat}_${zoom}`;
}
