import { readFileSync } from 'node:fs';
import { isPair, isScalar, parseDocument, visit } from 'yaml';

/** One child's numbers and birthday, none of them anybody's: what no board may print. */
export const secret = '943 476 5919 AB 12 34 56 C d.o.b. 7/8/1998';

/** Any part of them by which somebody could be known. */
export const leak = /943.{0,3}476|476.{0,3}5919|AB.{0,3}12.{0,3}34|12.{0,3}34.{0,3}56|7.8.1998/i;

type Files = Readonly<Record<string, string>>;

/** Keys whose values are figures or chosen words: with anything else in it the plan cannot be read. */
const strict = new Set(
  'papers quarters profile of amber red fields Budget Priority review guidance small_numbers area want people cause rag as'.split(
    ' ',
  ),
);

/** Keys whose values can be a number that is somebody's, and nothing more. */
const numbers = new Set(['ref', 'value']);

/** Every value of a file, with the key that it is under, the last one first. */
const valuesIn = (text: string) => {
  const found: {
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly words: string;
  }[] = [];
  visit(parseDocument(text), {
    Scalar: (at, node, path) => {
      const keys = path.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []));
      if (at === 'key' || !isScalar(node) || node.range == null || node.value === null) return;
      const [start, end] = node.range;
      const key = keys.includes('rag') && !keys.includes('progress') ? 'rag' : (keys.at(-1) ?? '');
      found.push({ key, start, end, words: String(node.value).trim() });
    },
  });
  return found.reverse();
};

/** The plan that has every key, with personal data in the value of each: so far as the plan can then still be read, or
 * throughout, so that hardly anything can. Registers, a column of the board's own and the name of a file have it too. */
export const planWithPersonalData = (isReadable: boolean): Files =>
  Object.fromEntries(
    ['plan.yaml', '1-voice.yaml', 'meetings.yaml', 'papers.yaml'].map((name) => {
      const text = readFileSync(`tests/fixtures/every-key/${name}`, 'utf8');
      const spoilt = valuesIn(text).reduce((now, { key, start, end, words }) => {
        if (isReadable && strict.has(key)) return now;
        const isMany = now.slice(start, end).endsWith('\n');
        const value = numbers.has(key) && isReadable ? '9434765919' : `${words} (${secret})`;
        return now.slice(0, start) + JSON.stringify(value) + (isMany ? '\n' : '') + now.slice(end);
      }, text);
      const all = spoilt.replace(
        /^( *)(Priority|MASH|Anytown Police|Business Manager)(?=:)/gm,
        (_, indent, key) => `${indent}"${key} ${secret}"`,
      );
      return [
        `plan/${name === '1-voice.yaml' ? `1-voice of ${secret.replaceAll('/', '-')}.yaml` : name}`,
        all,
      ];
    }),
  );
