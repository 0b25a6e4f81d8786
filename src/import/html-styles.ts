import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Doubt } from './document.ts';
import { type Shade, shadeOf } from './shade.ts';

/** What a page is made of: elements, words, remarks. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** True of an element, and not of words. */
export const isElement = (node: Node): node is Element => 'tagName' in node;

/** An attribute of an element; empty where it has none. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** True of an element that has an attribute, whatever it says. */
export const isSet = (element: Element, name: string): boolean =>
  element.attrs.some((one) => one.name === name);

/** Names of colours in web pages, of those that rate. */
const named = new Map(
  Object.entries({
    red: 'ff0000',
    crimson: 'dc143c',
    darkred: '8b0000',
    firebrick: 'b22222',
    tomato: 'ff6347',
    orange: 'ffa500',
    darkorange: 'ff8c00',
    gold: 'ffd700',
    yellow: 'ffff00',
    green: '008000',
    lime: '00ff00',
    limegreen: '32cd32',
    lightgreen: '90ee90',
    palegreen: '98fb98',
    darkgreen: '006400',
    blue: '0000ff',
    lightblue: 'add8e6',
  }),
);

/** A colour as a web page writes it, in six figures: `red`, `#f00`, `rgb(255, 0, 0)`. */
const hexOf = (typed: string): string => {
  const colour = typed.trim().toLowerCase();
  const parts = /^rgba?\((\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(colour)?.slice(1);
  if (parts !== undefined) return parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('');
  const [word = ''] = colour.split(/\s/);
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(word)?.slice(1);
  return short?.map((figure) => figure + figure).join('') ?? named.get(word) ?? word;
};

/** The colour that a cell is filled with, its own or that of its row. */
export const shadeIn = (cell: Element, row: Element): Shade | null => {
  const fill = [cell, row]
    .map(
      (element) =>
        /background(?:-color)?\s*:\s*([^;]+)/i.exec(attribute(element, 'style'))?.[1] ??
        attribute(element, 'bgcolor'),
    )
    .find((colour) => colour !== '');
  return shadeOf(hexOf(fill ?? ''));
};

/** What a rule or an element says of how words look, by what it is about. */
type Looks = ReadonlyMap<string, string>;

/** An element as a rule names it: `td.late`. */
interface Named {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
}

/** A rule of a style sheet in a page: what it is about is the last, inside the ones before it. */
interface Rule {
  readonly inside: readonly Named[];
  readonly of: Named;
  readonly weight: number;
  readonly looks: Looks;
}

/** More rules than any office program writes; each is tried on each element. */
const mostRules = 500;
const deepest = 30;

const about = new Map([
  ['background', 'background'],
  ['background-color', 'background'],
  ['text-decoration', 'text-decoration'],
  ['text-decoration-line', 'text-decoration'],
  ['display', 'display'],
]);

const looksIn = (declared: string): Looks =>
  new Map(
    declared.split(';').flatMap((one): [string, string][] => {
      const [key = '', ...value] = one.split(':');
      const is = about.get(key.trim().toLowerCase());
      return is === undefined
        ? []
        : [
            [
              is,
              value
                .join(':')
                .replace(/!important/i, '')
                .trim(),
            ],
          ];
    }),
  );

const namedIn = (typed: string): Named | null => {
  const [, tag = '', marks = ''] = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i.exec(typed) ?? [];
  if (tag + marks !== typed || typed === '') return null;
  const all = marks.match(/[.#][\w-]+/g) ?? [];
  return {
    tag: tag === '*' ? '' : tag.toLowerCase(),
    id: all.find((one) => one.startsWith('#'))?.slice(1) ?? '',
    classes: all.filter((one) => one.startsWith('.')).map((one) => one.slice(1)),
  };
};

const weightOf = (all: readonly Named[]): number =>
  all.reduce(
    (sum, { tag, id, classes }) => sum + (id === '' ? 0 : 100) + classes.length * 10 + (tag === '' ? 0 : 1),
    0,
  );

/** A style sheet as its blocks, each with what is before it; those for other media are among them, whole. */
const blocksIn = (css: string): [string, string][] => {
  const blocks: [string, string][] = [];
  for (let at = 0, open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
    const before = css.slice(at, open).split(';').at(-1) ?? '';
    let end = open + 1;
    for (let depth = 1; end < css.length && depth > 0; end++)
      depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    blocks.push([before.trim(), css.slice(open + 1, end - 1)]);
    at = end;
  }
  return blocks;
};

const withoutRemarks = (css: string): string => {
  const [first = '', ...others] = css.replace(/<!--|-->/g, ' ').split('/*');
  return [first, ...others.map((one) => (one.includes('*/') ? one.slice(one.indexOf('*/') + 2) : ''))].join(
    ' ',
  );
};

/** The rules of a style sheet that change how words or cells look, and what of it could not be understood. */
const rulesIn = (css: string, isInside = false): { readonly rules: Rule[]; readonly unknown: string[] } => {
  const rules: Rule[] = [];
  const unknown: string[] = [];
  for (const [before, inside] of blocksIn(withoutRemarks(css))) {
    if (!isInside && /^@media\s+(?:screen|all)\b/i.test(before)) {
      const own = rulesIn(inside, true);
      rules.push(...own.rules);
      unknown.push(...own.unknown);
    }
    const looks = looksIn(inside);
    if (before.startsWith('@') || looks.size === 0) continue;
    for (const selector of before.split(',').map((one) => one.trim())) {
      const named = selector.split(/[\s>]+/).map(namedIn);
      const known = named.filter((one) => one !== null);
      const of = known.at(-1);
      if (of !== undefined && known.length === named.length)
        rules.push({ inside: known.slice(0, -1), of, weight: weightOf(known), looks });
      else if (
        !/:(?:hover|focus|active|visited|link|before|after)/i.test(selector) &&
        shadeOf(hexOf(looks.get('background') ?? '')) !== null
      )
        unknown.push(selector);
    }
  }
  return { rules, unknown };
};

const isNamed = (element: Element, { tag, id, classes }: Named): boolean =>
  (tag === '' || tag === element.tagName) &&
  (id === '' || id === attribute(element, 'id')) &&
  (classes.length === 0 ||
    ((own) => classes.every((one) => own.includes(one)))(attribute(element, 'class').split(/\s+/)));

const fits = ({ inside, of }: Rule, element: Element, above: readonly Element[]): boolean => {
  if (!isNamed(element, of)) return false;
  let left = inside.length;
  for (const one of above) {
    const next = inside[left - 1];
    if (next === undefined) break;
    if (isNamed(one, next)) left -= 1;
  }
  return left === 0;
};

const under = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => [node, ...under(node.childNodes)]);

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Gives each element of a page, in its own style, what the style sheets in the page say of it; names what is not understood. */
export const withStyles = (page: readonly Node[]): Doubt[] => {
  const sheets = under(page).filter(({ tagName }) => tagName === 'style');
  const { rules, unknown } = rulesIn(sheets.map(textOf).join('\n'));
  const tried = rules.slice(0, mostRules).toSorted((a, b) => a.weight - b.weight);
  const style = (nodes: readonly Node[], above: readonly Element[]): void => {
    for (const node of nodes.filter(isElement)) {
      const own = attribute(node, 'style');
      const looks = new Map(
        tried.filter((rule) => fits(rule, node, above)).flatMap((rule) => [...rule.looks]),
      );
      for (const key of looksIn(own).keys()) looks.delete(key);
      if (looks.size > 0) {
        node.attrs = node.attrs.filter(({ name }) => name !== 'style');
        node.attrs.push({
          name: 'style',
          value: [own, ...[...looks].map(([key, value]) => `${key}: ${value}`)].join('; '),
        });
      }
      style(node.childNodes, [node, ...above].slice(0, deepest));
    }
  };
  if (tried.length > 0) style(page, []);
  const left = [...unknown, ...rules.slice(mostRules).map(() => '')];
  return [
    ...(left.length === 0
      ? []
      : [
          unfilled(
            [...new Set(unknown)].slice(0, 10).join(' | '),
            'a rule of the page that fills cells with colour is not understood',
          ),
        ]),
    ...elsewhere(page),
  ];
};

const unfilled = (source: string, says: string): Doubt => ({
  at: 'the page',
  source,
  why: `${says}; look which cells it colours, and type the colour of each`,
  read: null,
});

const isBlank = (node: Node): boolean =>
  isElement(node) ? node.childNodes.every(isBlank) : !('value' in node) || node.value.trim() === '';

/** Names the style sheets beside a page where a cell without words may be filled by them. */
const elsewhere = (page: readonly Node[]): Doubt[] => {
  const all = under(page);
  const sheets = all
    .filter(({ tagName }) => tagName === 'link')
    .filter((one) => /\bstylesheet\b/i.test(attribute(one, 'rel')));
  const isOpen = all.some(
    (one) =>
      one.tagName === 'td' &&
      attribute(one, 'class') !== '' &&
      isBlank(one) &&
      !looksIn(attribute(one, 'style')).has('background'),
  );
  return isOpen && sheets.length > 0
    ? [
        unfilled(
          sheets.map((one) => attribute(one, 'href')).join(' | '),
          'cells may be filled with colour by a file beside the page, which is not read',
        ),
      ]
    : [];
};
