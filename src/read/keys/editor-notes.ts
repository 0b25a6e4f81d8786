import type { Register } from '../registers.ts';
import { words } from '../words.ts';
import { becauseOf, type NearKey, rightKeys } from './near.ts';

/** Words that people write for a key, and what an editor says of them. */
export interface NearWords {
  readonly words: readonly string[];
  readonly says: string;
}

/** What a schema says to editors beside its shape. */
export interface EditorNotes {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  /** In place of an editor's own words, where a value is of the wrong type or does not fit its pattern. */
  readonly errorMessage?: string;
  readonly defaultSnippets?: readonly unknown[];
  /** A mark: the names of this register go here. */
  readonly names?: Register;
  /** A mark: the colours that may be recorded go here. */
  readonly colours?: true;
  /** A mark: these words are refused as keys. */
  readonly nearWords?: readonly NearWords[];
}

/** The words that managers use for the keys of an entry, each with the key that is meant. */
export const nearWords = (keys: ReadonlyMap<string, NearKey>, owner: string): NearWords[] => {
  const all = [...keys.values()].flatMap(({ near, because }) => [...near, ...Object.keys(because)]);
  const found = new Map<string, string[]>();
  for (const word of new Set(all)) {
    const meant = rightKeys(word, keys);
    const right = keys.get(meant[0] ?? '');
    if (right === undefined || keys.has(word)) continue;
    const because = becauseOf(word, right);
    const facts = { written: null, meant, because, owner, known: [] };
    const says = words['unknown-key'].says(facts).join('. ');
    found.set(says, [...(found.get(says) ?? []), word]);
  }
  return [...found].map(([says, words]) => ({ words, says }));
};
