import { oneWord } from '../model/to-type.ts';
import type { AskedAgain } from '../view/named.ts';
import type { Options } from './command.ts';
import { declared } from './plain-line.ts';
import { colouring, filters } from './shared-options.ts';

/** What a list would have to be asked to be about the same: refs, filters, day and rule of colour; undefined where nothing was asked. */
export const askedAgain = (refs: readonly string[], options: Options): AskedAgain | undefined => {
  const typed = (flag: string, value: unknown): readonly string[] =>
    value === undefined
      ? []
      : value === true
        ? [flag]
        : [value].flat().map((one) => `${flag} ${oneWord(String(one))}`);
  const { sort: _sort, since: _since, ...kept } = options;
  const known = [filters, colouring].flatMap((declare) => [...declared(declare).options]);
  const words = known.flatMap(([flag, { name }]) => typed(flag, kept[name]));
  const within = typed('--within', options.within);
  const all = [...refs.map(oneWord), ...words, ...typed('--as-of', options.asOf)];
  if (all.length + within.length === 0) return undefined;
  return {
    words: all,
    within,
    ofState: ['state', 'disputed', 'stale', 'notRated'].some((name) => options[name] !== undefined),
  };
};
