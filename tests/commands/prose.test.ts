import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inline, prose, textIn, tree, wordsOf } from '../render/written.ts';
import { inFull, runs } from '../runs.ts';
import { another, changed, declared, texts } from './declared.ts';
import { bscb, folderWith, textOf } from './world.ts';

/** The keys that hold what a person wrote, in words or as markdown. */
const written = declared.filter(
  ({ path, key: { codec } }) =>
    ['text', 'prose', 'names'].includes(codec.kind) && another[path.join('/')] === undefined,
);

const kinds = ['plan', 'progress', 'pack', 'chair', 'annual', 'contents', 'lead', 'agency'];
const outside = 'Dear all, see [the law][1].\n\n[1]: https://example.org/law\n';
const paper = `${outside}\n${kinds.map((kind) => `<!-- bscb:begin ${kind} -->\n<!-- bscb:end -->\n`).join('\n')}\n${outside}`;

/** The plan that has every key, each text of it beginning with a mark of its own and ending in these. */
const planWith = (ends: readonly string[]): string => {
  const files = Object.fromEntries(
    Object.keys(texts).map((file) => [
      `plan/${file}`,
      changed(
        file,
        written.flatMap(({ path, file: of }, n) =>
          of === file
            ? [[path, (was: string) => `${JSON.stringify(markOf(n) + (ends[n] ?? ''))}${/\n*$/.exec(was)}`]]
            : [],
        ),
      ),
    ]),
  );
  return folderWith({ ...files, 'paper.md': paper });
};

const markOf = (n: number): string => `zq${n}q `;

/** Words, each with a number of its own in all of the plan. */
const numbered = (texts: readonly string[]): string[] => {
  let count = 0;
  return texts.map((text) =>
    text.replace(/w\d+w|word/g, () => {
      count += 1;
      return `w${count}w`;
    }),
  );
};

const line = fc
  .array(fc.constantFrom(...inline), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' and '));
const ends = fc
  .tuple(
    ...written.map(({ key: { codec } }) =>
      codec.kind === 'prose' ? prose.map((text) => `\n\n${text}`) : line,
    ),
  )
  .map(numbered);

const lettersIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a paper that are none of these texts. */
const rest = (markdown: string, ends: readonly string[]): string[] => {
  const theirs = new Set(ends.flatMap(lettersIn));
  return lettersIn(textIn(tree(markdown))).filter((word) => !theirs.has(word));
};

const kindsIn = (node: unknown): string[] => {
  const { type, children } = node as { type: string; children?: unknown[] };
  return [type, ...(children ?? []).flatMap(kindsIn)];
};

it.runIf(inFull)(
  'what a person wrote under any key takes nothing from a paper, and loses no word of its own',
  async () => {
    const plain = planWith([]);
    const seed = Number(process.env.SEED ?? 20130910);
    const law = fc.asyncProperty(ends, async (ends) => {
      const folder = planWith(ends);
      for (const kind of kinds) {
        const [before, after] = [
          (await bscb(`report ${kind} --format markdown`, { folder: plain })).stdout,
          (await bscb(`report ${kind} --format markdown`, { folder })).stdout,
        ];
        expect(rest(after, ends), kind).toEqual(rest(before, ends));
        const shown = textIn(tree(after));
        for (const [n, { path, key }] of written.entries()) {
          if (!before.includes(markOf(n).trim())) continue;
          const words =
            key.codec.kind === 'prose' ? wordsOf(ends[n] ?? '') : (ends[n]?.match(/w\d+w/g) ?? []);
          const missing = [markOf(n).trim(), ...words].filter((word) => !shown.includes(word));
          // a narrow cell shows that it has cut a text
          if (new RegExp(`${markOf(n)}[^…]{0,120}…`).test(shown)) continue;
          expect([kind, path.join('/'), missing]).toEqual([kind, path.join('/'), []]);
        }
        expect(
          kindsIn(tree(after)).filter((one) => /html|definition|footnote|reference|image/i.test(one)),
        ).toEqual([]);
      }
      await bscb('report --into paper.md', { folder });
      const filled = textOf(folder, 'paper.md');
      expect(filled.startsWith(outside) && filled.endsWith(outside)).toBe(true);
      expect(kindsIn(tree(filled)).filter((one) => one === 'linkReference')).toHaveLength(2);
      expect((await bscb('report --into paper.md', { folder })).stderr).toContain('is up to date');
    });
    await fc.assert(law, { numRuns: Number(process.env.NR ?? runs(1, 4)), seed, endOnFailure: true });
  },
  600_000,
);
