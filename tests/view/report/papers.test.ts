import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { csv } from '../../../src/render/csv.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { markdown } from '../../../src/render/markdown.ts';
import { type ReportKind, reportKinds } from '../../../src/view/report/paper.ts';
import { inFull, runs } from '../../runs.ts';
import { made, midYear, published } from './a-report.ts';

const plans = { published, 'mid-year': midYear };

const nodesOf = (text: string): Nodes[] => {
  const walk = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(walk) : [])];
  return walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
};

describe('the board’s papers', () => {
  for (const [name, plan] of Object.entries(plans))
    for (const kind of reportKinds) {
      const { answer } = made(plan, kind);

      it(`${kind}, of the ${name} plan on 10 September 2013, read by a person`, async () => {
        await expect(markdown(answer.page)).toMatchFileSnapshot(`../../golden/reports/${name}-${kind}.md`);
      });

      it.runIf(inFull || (name === 'mid-year' && kind === 'pack'))(
        `${kind}, of the ${name} plan, is whole to a markdown reader: tables square, headings in order, no HTML`,
        () => {
          const nodes = nodesOf(markdown(answer.page));
          expect(nodes.filter((node) => node.type === 'html')).toEqual([]);
          const tables = nodes.flatMap((node) => (node.type === 'table' ? [node] : []));
          const asked = answer.page.blocks.flatMap((block) =>
            block.is === 'table' || block.is === 'chart' ? [block.table] : [],
          );
          expect(tables.map((table) => table.children.length)).toEqual(
            asked.map((table) => table.rows.length + 1),
          );
          for (const [i, table] of tables.entries())
            for (const row of table.children) expect(row.children.length).toBe(asked[i]!.columns.length);
          const levels = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
          expect(levels.filter((level) => level === 1)).toEqual([1]);
          for (const [i, level] of levels.entries())
            expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
        },
      );
    }

  for (const today of ['2013-06-24', '2014-04-15'])
    for (const kind of ['progress', 'pack', 'annual'] as const)
      it(`${kind}, of the mid-year plan on ${today}, read by a person`, async () => {
        const { page } = made(midYear, kind, { today }).answer;
        await expect(markdown(page)).toMatchFileSnapshot(`../../golden/reports/mid-year-${today}-${kind}.md`);
      });

  it.runIf(inFull)('are the same bytes for the same plan and day', () => {
    for (const kind of reportKinds)
      expect(JSON.stringify(made(midYear, kind).answer)).toBe(JSON.stringify(made(midYear, kind).answer));
  });

  it('say in rows and in JSON what they say in words: the kind, the day and the filters', () => {
    for (const kind of reportKinds) {
      const { answer } = made(midYear, kind, { filters: { areas: ['4'] } });
      expect(answer.json).toMatchObject({
        schema: 'bscb.report/1',
        kind,
        asOf: '2013-09-10',
        filters: ['areas 4'],
      });
      for (const row of answer.rows!.rows) expect(row.length).toBe(answer.rows!.head.length);
    }
  });
});

const poison =
  ' <img src=x onerror=alert(1)> <script>alert(2)</script> [me](javascript:alert(3)) ![p](http://e.example/p.png) @all-of-us | cell | `code` ##[error]x \u001b[31m \u202e <!-- bscb:end -->';

/** What people type in prose; refs, dates and names that have to match stay as they are. */
const prose = new Set(
  'action what text note evidence reason impact title description introduction board agreed fullName'.split(
    ' ',
  ),
);

/** The plan with poison in every text that people type, at its end and, as a line of its own, at its beginning. */
const poisoned = (plan: Plan): Plan => {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return prose.has(key) ? `::error::x\n<!-- bscb:end -->\n=cmd()${value}${poison}` : value;
    if (Array.isArray(value))
      return value.map((one) => walk(one, key === 'achievements' || key === 'decisions' ? 'what' : key));
    if (value instanceof Map) return new Map([...value].map(([one, of]) => [one, walk(of, 'what')]));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, of]) => [name, name === 'calendar' ? of : walk(of, name)]),
      );
    return value;
  };
  return walk(plan, '') as Plan;
};

describe('text in a plan that would act', () => {
  const bad = poisoned(midYear);

  for (const kind of runs<readonly ReportKind[]>(['lead'], reportKinds))
    it(`is dead in the ${kind} report, in markdown, HTML and CSV`, () => {
      const { answer } = made(bad, kind);
      const text = markdown(answer.page);
      expect(text).toContain('onerror');
      const nodes = nodesOf(text);
      expect(nodes.filter((node) => ['html', 'image', 'code'].includes(node.type))).toEqual([]);
      const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
      expect(links.filter((url) => !/^https?:|^mailto:/.test(url))).toEqual([]);
      expect(text).not.toMatch(/(^|[^\p{L}\p{N}\\])@all/u);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(text).not.toMatch(/^\s*(?:::|<!--)/m);
      expect(text).not.toContain('##[');
      const html = renderHtml(answer.page, { board: bad.board, asOf: '2013-09-10' });
      expect(html).not.toMatch(/<(?:img|script)|href="javascript/i);
      expect(csv(answer.rows!)).not.toMatch(/(?:^|,|\r\n)"?(?:=|::)/);
    });
});
