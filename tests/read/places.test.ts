import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/read/file.ts';
import { keysOf } from '../../src/read/keys/index.ts';
import type { Tree } from '../../src/read/tree.ts';
import { sourcesOf } from './folder.ts';

const faults = 'tests/fixtures/faults';
const oneSpace = (text: string): string =>
  text
    .replace(/\u001b/g, '�')
    .replace(/\s+/g, ' ')
    .trim();

/** What is wrong with the places of a tree: the words there are not those that were read. */
const astray = (text: string, tree: Tree): string[] => {
  const there = text.slice(tree.start, tree.end);
  const odd = (is: boolean): string[] => (is ? [] : [`${tree.is}: ${JSON.stringify(there)}`]);
  /** True of what ends within the tree, the blank lines below it apart. */
  const isWithin = (end: number): boolean => text.slice(tree.end, end).trim() === '';
  if (tree.is === 'nothing') return odd(tree.start <= tree.end);
  if (tree.is === 'text') {
    if (tree.repaired) return odd(there !== '');
    if (tree.style === 'plain') return odd(oneSpace(there) === oneSpace(tree.value));
    return odd(tree.style === 'quoted' ? /^(["']).*\1$/s.test(there) : /^[|>]/.test(there));
  }
  if (tree.is === 'list')
    return [
      ...odd(/^[-[•▪o1]/.test(there) || tree.items.every(({ start }) => start === tree.start)),
      ...tree.items.flatMap((item) => [
        ...odd(item.start >= tree.start && isWithin(item.end)),
        ...astray(text, item),
      ]),
    ];
  return [
    ...odd(tree.flow ? there.startsWith('{') : tree.entries.every(({ keyStart }) => keyStart >= tree.start)),
    ...tree.entries.flatMap(({ key, keyStart, keyEnd, quoted, value }) => {
      const word = text.slice(keyStart, keyEnd);
      return [
        // a key that is missing is read where it should be, one without its colon with its value
        ...odd(word === '' || (quoted ? word.slice(1, -1) : word).startsWith(key)),
        ...odd(isWithin(value.end)),
        ...astray(text, value),
      ];
    }),
  ];
};

const folders = readdirSync(faults, { withFileTypes: true }).filter((one) => one.isDirectory());

describe('what is read past a slip', () => {
  it.each(folders.map(({ name }) => name))('has the places that it has in the file: %s', (name) => {
    for (const { name: file, bytes } of sourcesOf(`${faults}/${name}`)) {
      const { text, tree } = readFile(file, bytes ?? new Uint8Array(), keysOf);
      expect(tree === null ? [] : astray(text, tree)).toEqual([]);
    }
  });
});
