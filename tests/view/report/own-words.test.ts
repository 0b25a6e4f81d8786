import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { papers } from '../../../src/read/keys/papers.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { renderDocx } from '../../../src/render/docx.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { markdown } from '../../../src/render/markdown.ts';
import { renderOdt } from '../../../src/render/odt.ts';
import { bscb, folderWith, textOf } from '../../commands/world.ts';
import { sourcesOf, typed } from '../../read/folder.ts';
import { inFull } from '../../runs.ts';
import { factsOf, made, midYear } from './a-report.ts';

/** The plan in mid-year with words of the board in its papers. */
const saying = (text: string) => {
  const sources = sourcesOf('tests/fixtures/mid-year').filter(({ name }) => name !== 'papers.yaml');
  return readPlan('plan', [...sources, ...typed({ 'papers.yaml': text })]).plan!;
};

const plan = saying(`annual:
  foreword: |
    We **listened**.
  areas:
    4: Staff were short until September.
progress:
  opening: The Executive saw this paper on 2 September.
  asks: The chair asks for the first to be settled.
`);

const partsOf = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(`## ${from}`), text.indexOf(`## ${to}`));

describe('the board’s own words in its papers', () => {
  const annual = markdown(made(plan, 'annual').answer.page);

  it('take the place that waits to be written', () => {
    expect(partsOf(annual, 'Foreword', 'Key messages')).toBe('## Foreword\n\nWe **listened**.\n\n');
    expect(partsOf(annual, 'Key messages', 'The year')).toContain('[To be written.');
  });

  it('are in the area that they are on, after its figures', () => {
    const area = partsOf(annual, 'Area 4', 'Area 5');
    expect(area).toMatch(/### In the board’s words\s+Staff were short until September\.\s+$/);
    expect(partsOf(annual, 'Area 3', 'Area 4')).not.toContain('In the board’s words');
  });

  it('open a paper after its facts, and end the section that they are on', () => {
    const progress = markdown(made(plan, 'progress').answer.page);
    const at = (words: string) => progress.indexOf(words);
    expect(at('The Executive saw this paper')).toBeGreaterThan(at('Red by either colour'));
    expect(at('The Executive saw this paper')).toBeLessThan(at('## The Board is asked to'));
    expect(at('The chair asks for')).toBeGreaterThan(at('### 5. Note'));
    expect(at('The chair asks for')).toBeLessThan(at('## Amber'));
  });

  it('leave every other line of the paper as it is', () => {
    const without = markdown(made(midYear, 'annual').answer.page).split('\n');
    const added = annual.split('\n').filter((line) => !without.includes(line));
    expect(added).toEqual([
      'We **listened**.',
      '### In the board’s words',
      'Staff were short until September.',
    ]);
  });

  it.runIf(inFull)(
    'are left out of a part of the plan, which is said, but for an area that is there whole',
    () => {
      const of = (filters: { areas?: string[]; leads?: string[] }) =>
        markdown(made(plan, 'annual', { filters }).answer.page);
      const said = 'What the board says of the whole plan in its own words is left out here.';
      expect(of({ areas: ['4'] })).toContain('Staff were short');
      expect(of({ areas: ['4'] })).toContain(said);
      expect(of({ leads: ['Business Manager'] })).not.toMatch(/Staff were short|We \*\*listened/);
    },
  );

  it('are missed only where the paper has what they are on', () => {
    const onAreas = saying('annual:\n  areas:\n    4: Staff were short.\n');
    const of = (filters: { areas?: string[]; refs?: string[] }) =>
      markdown(made(onAreas, 'annual', { filters }).answer.page);
    expect(of({ areas: ['3'] })).not.toContain('in its own words');
    expect(of({ areas: ['4'] })).not.toContain('in its own words is left out');
    expect(of({ refs: ['4.2'] })).toContain('says of the whole area in its own words is left out here.');
  });

  it.runIf(inFull)('are in web pages, Word and OpenDocument, and in what machines read', async () => {
    const { answer } = made(plan, 'annual');
    const meta = { board: plan.board, asOf: '2013-09-10', licence: null };
    expect(renderHtml(answer.page, meta)).toContain('<p>We <strong>listened</strong>.</p>');
    for (const [bytes, part] of [
      [renderDocx(answer.page, meta), 'word/document.xml'],
      [renderOdt(answer.page, meta), 'content.xml'],
    ] as const)
      expect(strFromU8(unzipSync(await bytes)[part]!)).toContain('Staff were short until September.');
    expect(factsOf(made(plan, 'annual')).words).toEqual([
      { section: 'foreword', text: 'We **listened**.' },
      { section: 'area-4', text: 'Staff were short until September.' },
    ]);
  });

  it.runIf(inFull)('take nothing from the paper round them', () => {
    const odd = saying('annual:\n  foreword: |\n    <script>alert(1)</script>\n    <!-- bscb:end -->\n');
    const { page } = made(odd, 'annual').answer;
    expect(renderHtml(page, { board: '', asOf: '2013-09-10', licence: null })).not.toContain('<script>alert');
    expect(markdown(page)).not.toMatch(/^<!-- bscb:end/m);
  });

  it('fill the marks of a document, by their sections', async () => {
    const folder = folderWith({
      'plan/plan.yaml': 'board: Anytown Board\ntitle: Business Plan\nperiod: 2013-14\n',
      'plan/1-voice.yaml': 'area: 1\ntitle: Hearing\nactions:\n  - ref: "1.1"\n    action: Ask children\n',
      'plan/papers.yaml': 'annual:\n  foreword: We listened.\n  areas:\n    1: We asked late.\n',
      'annual.md':
        '<!-- bscb:begin annual section=foreword -->\n<!-- bscb:end -->\n<!-- bscb:begin annual section=area-1-words -->\n<!-- bscb:end -->\n',
    });
    expect((await bscb('report --into annual.md', { folder })).status).toBe(0);
    expect(
      textOf(folder, 'annual.md')
        .split('\n')
        .filter((line) => /^\w/.test(line)),
    ).toEqual(['We listened.', 'We asked late.']);
  });

  it('are all there, however little the plan has for the paper to say', () => {
    const files = (actions: string, words: string) =>
      typed({
        'plan.yaml': 'board: Anytown Board\ntitle: Business Plan\nperiod: 2013-14\n',
        '1-voice.yaml': `area: 1\ntitle: Hearing\nactions:${actions}`,
        'papers.yaml': words,
      });
    for (const [kind, { codec }] of papers().keys()) {
      const keys = [...(codec.keys?.().keys() ?? [])].filter((key) => key !== 'areas');
      const words = `${kind}:\n${keys.map((key) => `  ${key}: Words-on-${key}\n`).join('')}`;
      for (const actions of [' []\n', '\n  - ref: "1.1"\n    action: Ask children\n']) {
        const { plan: small } = readPlan('plan', files(actions, words));
        const page = markdown(made(small!, kind as 'annual').answer.page);
        const missing = keys.filter((key) => !new RegExp(`Words-on-${key}\\b`).test(page));
        expect({ kind, actions, missing }).toEqual({ kind, actions, missing: [] });
      }
    }
  });

  it('have a key for each section of a paper', () => {
    for (const [kind, { codec }] of papers().keys()) {
      const { report } = made(midYear, kind as 'annual');
      const sections = report.sections.map(({ id }) => (id.startsWith('area-') ? 'areas' : id));
      const keys = [...(codec.keys?.().keys() ?? [])];
      expect([kind, keys.filter((key) => key !== 'opening').sort()]).toEqual([
        kind,
        [...new Set(sections)].filter((id) => id !== 'introduction' && id !== 'updates').sort(),
      ]);
    }
  });
});
