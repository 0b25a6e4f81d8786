import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageServer } from './language-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'bscb-editor-'));
const server = new LanguageServer(
  createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server'),
);
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

beforeAll(async () => {
  cpSync('plan/.schema', join(folder, '.schema'), { recursive: true });
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

const offered = async (lines: string): Promise<string[]> => {
  const answer = (await asked('textDocument/completion', lines)) as { items: { label: string }[] };
  return answer.items.map(({ label }) => label);
};

const action = '  - ref: "1.1"\n    action: Ask children\n';

describe('an editor with the schemas beside the plan', () => {
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
      expect.arrayContaining(['red', 'amber', 'green', 'complete']),
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
    expect(found[0]!.message).toContain('owner');
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
});
