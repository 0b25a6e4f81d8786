import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { bscb } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { LanguageServer } from './language-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'bscb-editor-'));
const server = new LanguageServer(
  createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server'),
);
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

const settings = `# yaml-language-server: $schema=.schema/plan.json
board: Anytown Safeguarding Children Board
period: 2013-14
bodies: [Executive]
posts: [Head of Quality]
agencies: [Anytown Hospital]
rag:
  colours: { red: stuck, amber: wobbly, green: green }
fields:
  Priority: [high, low]
`;
const files = {
  '1-voice.yaml': '# yaml-language-server: $schema=.schema/area.json\narea: 1\ntitle: Voice\nactions: []\n',
  'papers.yaml': '# yaml-language-server: $schema=.schema/papers.json\nplan:\n  opening: Words\n',
};

beforeAll(async () => {
  for (const [name, text] of Object.entries({ 'plan.yaml': settings, ...files }))
    writeFileSync(join(folder, name), text);
  await bscb('check --fix', { folder });
  await server.start(folder);
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An area as somebody types it; `|` is where the cursor stands. */
const typed = (lines: string) => {
  const text = `# yaml-language-server: $schema=.schema/area.json\narea: 1\ntitle: Voice\nactions:\n${lines}`;
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return { text: text.replace('|', ''), position };
};

let opened = 0;

const asked = async (method: string, lines: string): Promise<unknown> => {
  const { text, position } = typed(lines);
  const uri = uriOf(`${++opened}-typed.yaml`);
  await server.open(uri, text);
  return server.ask(method, { textDocument: { uri }, position });
};

const found = (lines: string) => {
  const uri = uriOf(`${++opened}-typed.yaml`);
  return server.open(uri, typed(`${lines}|`).text);
};

const offered = async (lines: string): Promise<string[]> => {
  const answer = (await asked('textDocument/completion', lines)) as { items: { label: string }[] };
  return answer.items.map(({ label }) => label);
};

interface Offer {
  readonly label: string;
  readonly textEdit: { readonly newText: string };
}

const sources = (lines: string) =>
  Object.entries({ 'plan.yaml': settings, '1-voice.yaml': typed(`${lines}|`).text }).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
    fault: null,
  }));

const action = '  - ref: "1.1"\n    action: Ask children\n';

describe.runIf(inFull).concurrent('an editor with the schemas beside the plan', () => {
  it('offers the keys of an action, and not those that stand there', async () => {
    const keys = await offered(`${action}    |\n`);
    expect(keys).toEqual(expect.arrayContaining(['milestones', 'lead', 'completion', 'progress', 'redated']));
    expect(keys).not.toContain('action');
  });

  it('offers the keys of a milestone', async () => {
    const keys = await offered(`${action}    milestones:\n      - what: Draft\n        |\n`);
    expect(keys).toEqual(expect.arrayContaining(['when', 'done', 'evidence', 'at']));
  });

  it('offers the colours, and how an action may be closed', async () => {
    expect(await offered(`${action}    progress:\n      - date: 10 Jun 2013\n        rag: |\n`)).toEqual(
      expect.arrayContaining(['stuck', 'wobbly', 'green', 'complete']),
    );
    expect(await offered(`${action}    closed:\n      as: |\n`)).toEqual(
      expect.arrayContaining(['complete', 'withdrawn', 'carried forward']),
    );
  });

  it('says what a key is for where the mouse rests on it', async () => {
    const hover = (await asked('textDocument/hover', `${action}    comp|letion: July 2013\n`)) as {
      contents: { value: string };
    };
    expect(hover.contents.value).toContain('When the whole action is to be complete');
  });

  it('marks an unknown key where it stands, and nothing in what boards really write', async () => {
    const { text } = typed(
      `${action}    lead: [Business Manager]\n    owner: Clerk\n    completion: 2013\n|`,
    );
    const found = await server.open(uriOf('owner.yaml'), text);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toBe('this is not a valid key in an action. Did you mean lead?');
    expect(found[0]!.range.start).toEqual({ line: 7, character: 4 });
    const fine = typed(
      `${action}    lead: Business Manager\n    milestones:\n      - what: Draft\n        when: Mar 2013 / Jun 2013\n        done: yes\n|`,
    );
    expect(await server.open(uriOf('fine.yaml'), fine.text)).toEqual([]);
  });

  it('marks a wrong word in plan.yaml where it stands', async () => {
    const text = '# yaml-language-server: $schema=.schema/plan.json\nboard: Board\nquarters: school\n';
    const found = await server.open(uriOf('plan.yaml'), text);
    expect(found.map(({ range }) => range.start)).toEqual([{ line: 2, character: 10 }]);
  });

  it('offers the posts, bodies, agencies and columns of the plan by name, and takes other names', async () => {
    expect(await offered(`${action}    lead: |\n`)).toEqual(
      expect.arrayContaining(['Head of Quality', 'Executive', 'Board', 'All agencies']),
    );
    expect(await offered(`${action}    lead:\n      - |\n`)).toContain('Head of Quality');
    expect(await offered(`${action}    partners: |\n`)).toContain('Anytown Hospital');
    expect(await offered(`${action}    milestones:\n      - what: Draft\n        at: |\n`)).toContain(
      'Executive',
    );
    expect(await offered(`${action}    Priority: |\n`)).toEqual(expect.arrayContaining(['high', 'low']));
    expect(await found(`${action}    lead: Somebody new\n`)).toEqual([]);
  });

  it.each(['done', 'action', 'lead', 'completion', 'impact'])(
    'offers no true and no false under %s',
    async (key) => {
      const all = await offered(`  - ref: "1.1"\n    ${key}: |\n`);
      expect(all.filter((one) => /^(?:true|false)$/.test(one))).toEqual([]);
    },
  );

  it.each([
    ['an action', '  - |\n', ['1.1', 'Ask children', 'Clerk', 'July 2013', 'First draft', 'May 2013']],
    ['a milestone', `${action}    milestones:\n      - |\n`, ['First draft', 'May 2013']],
    [
      'a progress entry',
      `${action}    progress:\n      - |\n`,
      ['10 Jun 2013', 'stuck', 'Awaiting guidance'],
    ],
    [
      'a date that moved',
      `${action}    completion: July 2013\n    redated:\n      - |\n`,
      ['May 2013', 'July 2013', '3 Apr 2013', 'Board 3 Apr 2013', 'Figures came late'],
    ],
  ])(
    'offers the lines of %s, in which nothing is wrong once they are filled in',
    async (label, lines, said) => {
      const { items } = (await asked('textDocument/completion', lines)) as { items: Offer[] };
      const lead = /^ */.exec(lines.split('\n').at(-2)!)![0];
      const written = items
        .find((one) => one.label === label)!
        .textEdit.newText.replace(/\$(\d)/g, (_, place) => said[place - 1]!)
        .replaceAll('\n', `\n${lead}`); // as an editor does
      for (const words of said) expect(written).toContain(words);
      const area = lines.replace('|', written);
      expect(await found(area)).toEqual([]);
      expect(readPlan('plan', sources(area)).problems).toEqual([]);
    },
  );

  it('has nothing to say against a plan with every key', async () => {
    const own = mkdtempSync(join(folder, 'whole-'));
    cpSync('tests/fixtures/every-key', own, { recursive: true });
    await bscb('check --fix', { folder: own });
    for (const name of readdirSync(own).filter((one) => one.endsWith('.yaml'))) {
      const text = readFileSync(join(own, name), 'utf8');
      expect(text).toContain('$schema=.schema/');
      expect(await server.open(pathToFileURL(join(own, name)).href, text), name).toEqual([]);
    }
  });

  it.each([
    [
      'a colour that there is not',
      `${action}    progress:\n      - rag: greeen\n`,
      7,
      'Valid values: "stuck"',
    ],
    ['a ref without quotes', '  - ref: 1.1\n    action: Ask children\n', 4, 'ref: "4.10"'],
    [
      'a doubtful mark of done',
      `${action}    milestones:\n      - what: Draft\n        done: maybe\n`,
      8,
      'or yes',
    ],
    ['a text where entries belong', `${action}    progress: Going well\n`, 6, 'a progress entry'],
    ['a text where dates that moved belong', `${action}    redated: Moved to July\n`, 6, 'a re-dating'],
    ['an action that is a text', '  - Ask children\n', 4, 'an action'],
    ['the word owner', `${action}    owner: Clerk\n`, 6, 'Did you mean lead?'],
    ['the word due', `${action}    due: May 2013\n`, 6, 'Did you mean completion?'],
    [
      'due in a milestone',
      `${action}    milestones:\n      - what: Draft\n        due: May\n`,
      8,
      'Did you mean when?',
    ],
    ['the word status', `${action}    status: amber\n`, 6, 'goes under progress'],
    ['a colour beside the ref', `${action}    rag: amber\n`, 6, 'goes under progress'],
    ['a choice of no list', `${action}    Priority: highest\n`, 6, '"high", "low"'],
    ['a way to close that there is not', `${action}    closed:\n      as: finished\n`, 7, '"complete"'],
    ['a key in capitals', `${action}    Lead: Clerk\n`, 6, 'Lead'],
  ])('underlines %s, once and at its line', async (_, lines, line, says) => {
    const all = await found(lines);
    expect(all.map(({ range }) => range.start.line)).toEqual([line]);
    expect(all[0]!.message).toContain(says);
    expect(all[0]!.message).not.toContain('business plan');
  });

  it('shows an example where the mouse rests on a date, a lead and a mark of done', async () => {
    const hovered = async (lines: string): Promise<string> =>
      ((await asked('textDocument/hover', lines)) as { contents: { value: string } }).contents.value;
    expect(await hovered(`${action}    comp|letion: July 2013\n`)).toContain('28 May 2013');
    expect(await hovered(`${action}    le|ad: Clerk\n`)).toContain('lead: Business Manager');
    expect(await hovered(`${action}    do|ne: 3 May 2013\n`)).toContain('28 May 2013');
  });

  it('helps with papers.yaml as with the rest', async () => {
    const first = '# yaml-language-server: $schema=.schema/papers.json\n';
    const all = await server.open(uriOf('papers.yaml'), `${first}annual:\n  preface: Words\n`);
    expect(all.map(({ message }) => message)).toEqual([expect.stringContaining('Did you mean foreword?')]);
  });
});
