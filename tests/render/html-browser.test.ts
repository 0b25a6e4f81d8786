import { existsSync } from 'node:fs';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { reportKinds } from '../../src/view/report/paper.ts';
import { inFull } from '../runs.ts';
import { type Made, made, midYear } from '../view/report/a-report.ts';
import { hostilePage, richMeta, richPage } from './rich-page.ts';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const here = existsSync(program);
const reason = here ? '' : ` (left out: there is no browser at ${program}; set CHROMIUM to one)`;

const papers: [name: string, html: string][] = [
  ['a full paper', renderHtml(richPage, richMeta)],
  ['a paper of hostile text', renderHtml(hostilePage, richMeta)],
];

describe.skipIf(!here || !inFull)(`a paper in a browser${reason}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let Axe: typeof AxeBuilder;
  beforeAll(async () => {
    // Both take long to load, which a run that leaves these tests out does not wait for.
    const { chromium } = await import('playwright-core');
    ({ AxeBuilder: Axe } = await import('@axe-core/playwright'));
    browser = await chromium.launch({
      executablePath: program,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    });
  }, 60_000);
  afterAll(async () => browser.close());

  const opened = async (html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Tab> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const tab = await context.newPage();
    await tab.setContent(html);
    return tab;
  };

  const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const faults = async (tab: Tab, contrastAlone = false): Promise<string[]> => {
    const axe = new Axe({ page: tab });
    const found = await (contrastAlone
      ? axe.withRules('color-contrast')
      : axe.withTags(everything)
    ).analyze();
    return found.violations.map(
      (fault) =>
        `${fault.id}: ${fault.nodes
          .map((node) => `${node.target} ${node.failureSummary}`)
          .join(' | ')
          .slice(0, 600)}`,
    );
  };

  const fits = async (tab: Tab): Promise<void> => {
    const [content, screen] = (await tab.evaluate(
      '[document.documentElement.scrollWidth, innerWidth]',
    )) as number[];
    expect(content).toBeLessThanOrEqual(screen!);
  };

  it('is open to everybody, broad and narrow, in light and in the dark', async () => {
    const tab = await opened(papers[0]![1], 1280, 'light');
    const screens: [width: number, colorScheme: 'light' | 'dark'][] = [
      [1280, 'light'],
      [320, 'dark'],
      [1280, 'dark'],
      [320, 'light'],
    ];
    for (const [width, colorScheme] of screens) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      expect(await faults(tab, colorScheme === 'dark'), `${width} pixels, ${colorScheme}`).toEqual([]);
      await fits(tab);
    }
    await tab.context().close();
  });

  it('holds together where its text is hostile', async () => {
    const tab = await opened(papers[1]![1], 320, 'light');
    expect(await faults(tab)).toEqual([]);
    await fits(tab);
    await tab.context().close();
  });

  it('reads the same in print, with its table heads repeated', async () => {
    const tab = await opened(papers[0]![1], 1280, 'dark');
    await tab.emulateMedia({ media: 'print' });
    expect(await faults(tab)).toEqual([]);
    expect(await tab.evaluate('getComputedStyle(document.querySelector("thead")).display')).toBe(
      'table-header-group',
    );
    const pdf = await tab.pdf({ preferCSSPageSize: true });
    const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, across, down]) => `${Math.round(Number(across))} × ${Math.round(Number(down))}`,
    );
    expect(new Set(sizes)).toEqual(new Set(['595 × 842', '842 × 595']));
    await tab.context().close();
  });

  const paperOf = ({ answer, now }: Made): string =>
    renderHtml(answer.page, { board: now.plan.board, asOf: now.today });

  it('every paper of the board is open to everybody, on a wide screen and on a phone', {
    timeout: 180_000,
  }, async () => {
    for (const [place, kind] of reportKinds.entries()) {
      const [width, colorScheme] = place % 2 === 0 ? ([1280, 'light'] as const) : ([360, 'dark'] as const);
      const tab = await opened(paperOf(made(midYear, kind)), width, colorScheme);
      expect(await faults(tab), `${kind} on ${width} pixels, ${colorScheme}`).toEqual([]);
      await fits(tab);
      await tab.setViewportSize({ width: 360, height: 900 });
      const hidden = await tab.evaluate(
        '[...document.querySelectorAll(".frame")].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.slice(0, 60))',
      );
      expect(hidden, `tables of ${kind} that a phone shows in part`).toEqual([]);
      await tab.context().close();
    }
  });

  it('is as long on A4 as a meeting has time for', async () => {
    const pagesOf = async (one: Made): Promise<string[]> => {
      const tab = await opened(paperOf(one), 1280, 'light');
      const pdf = await tab.pdf({ preferCSSPageSize: true });
      await tab.context().close();
      return pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    };
    for (const today of ['2013-09-10', '2014-04-15']) {
      expect((await pagesOf(made(midYear, 'progress', { today }))).length, today).toBeLessThanOrEqual(6);
      expect((await pagesOf(made(midYear, 'chair', { today }))).length, today).toBe(1);
    }
    const business = { filters: { leads: ['Business Manager'] } };
    expect((await pagesOf(made(midYear, 'lead', business))).length).toBe(1);
    expect((await pagesOf(made(midYear, 'plan', { clean: true }))).length).toBeLessThanOrEqual(12);
  });

  it('asks for nothing and runs nothing', async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on('request', (request) => said.push(`asks for ${request.url()}`));
    tab.on('dialog', (dialog) => said.push(`says ${dialog.message()}`));
    tab.on('console', (message) => said.push(message.text()));
    for (const [, html] of papers) await tab.setContent(html, { waitUntil: 'load' });
    expect(said).toEqual([]);
    expect(await tab.evaluate('getComputedStyle(document.querySelector("h1")).maxWidth')).not.toBe('none');
    await context.close();
  });
});
