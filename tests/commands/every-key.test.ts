import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/model/keys.ts';
import { inFull } from '../runs.ts';
import { another, changed, type Declared, declared, fileNames, texts } from './declared.ts';
import { bscb, folderWith } from './world.ts';

/** Command lines that give each kind of answer about the plan that has every key. */
const answers: Readonly<Record<Shown, readonly string[]>> = {
  show: ['show 1.1', 'show 1.2', 'show 1.3'],
  list: ['list --format csv', 'list --milestones --format csv'],
  export: ['export json'],
  papers: ['plan', 'pack', 'lead', 'annual', 'progress', 'contents', 'chair --format html'].map(
    (kind) => `report ${kind}`,
  ),
  check: ['check --format json'],
  status: ['status'],
  dates: ['dates'],
};

const mark =
  (n: number) =>
  (was: string): string =>
    was.endsWith('"') ? `${was.slice(0, -1)} zq${n}q"` : was.replace(/\n*$/, (ends) => ` zq${n}q${ends}`);

const answersTo = (changes: Readonly<Record<string, string>>) => {
  const folder = folderWith(
    Object.fromEntries(
      Object.entries({ ...texts, ...changes }).map(([name, text]) => [`plan/${name}`, text]),
    ),
  );
  const said = new Map<string, Promise<string>>();
  return (line: string): Promise<string> => {
    const known = said.get(line) ?? bscb(line, { folder }).then(({ stdout, stderr }) => stdout + stderr);
    said.set(line, known);
    return known;
  };
};

/** Each key with what is put in place of its values; null for a text that takes a mark. */
const tried = declared.map((one, n) => {
  const usual = { date: () => '11 Nov 2013', number: (was: string) => String(Number(was) + 1) };
  const { kind } = one.key.codec;
  const value = another[one.path.join('/')] ?? (kind === 'date' || kind === 'number' ? usual[kind] : null);
  return { ...one, n, value };
});

const namely = ({ file, path }: Declared, shown: string): string => `${file}: ${path.join('/')} in ${shown}`;

describe('each key of the plan shows in every answer that it is declared for', () => {
  it('of which each has one at least', () => {
    expect(tried.filter(({ shows }) => shows.length === 0).map((one) => namely(one, 'any'))).toEqual([]);
  });

  it('a text, in its words', async () => {
    const texts = tried.filter(({ value }) => value === null);
    expect(texts.length).toBeGreaterThan(40);
    const ask = answersTo(
      Object.fromEntries(
        Object.values(fileNames).map((file) => [
          file,
          changed(
            file,
            texts.filter((one) => one.file === file).map(({ path, n }) => [path, mark(n)]),
          ),
        ]),
      ),
    );
    const missing: string[] = [];
    for (const one of texts)
      for (const shown of one.shows) {
        const said = await Promise.all(answers[shown].map(ask));
        if (!said.some((text) => text.includes(`zq${one.n}q`))) missing.push(namely(one, shown));
      }
    expect(missing).toEqual([]);
  }, 120_000);

  it.runIf(inFull)(
    'a date, a figure or a choice, by an answer that changes with it',
    async () => {
      const before = answersTo({});
      const missing: string[] = [];
      for (const one of tried) {
        const { file, path, value } = one;
        if (value === null) continue;
        const text = changed(file, [[path, value]]);
        if (text === texts[file]) missing.push(`${namely(one, 'the fixture')}`);
        const after = answersTo({ [file]: text });
        for (const shown of one.shows)
          if (!(await differ(answers[shown], before, after))) missing.push(namely(one, shown));
      }
      expect(missing).toEqual([]);
    },
    120_000,
  );
});

type Ask = (line: string) => Promise<string>;

const differ = async (lines: readonly string[], before: Ask, after: Ask): Promise<boolean> => {
  for (const line of lines) if ((await before(line)) !== (await after(line))) return true;
  return false;
};
