import { all, readXml } from './xml.ts';

/** What belongs to a part of an Office file: another part of it, by its name in the file, or an address outside it. */
export interface Relation {
  readonly id: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** The name of a part that another one names from its own folder, or from the top. */
const partAt = (from: string, target: string): string => {
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  return folders.join('/').replace(/^xl\/xl\//, 'xl/');
};

/** Where a part of an Office file says what else belongs to it: its sheets, comments, drawings and links. */
export const relationsOf = (files: ReadonlyMap<string, string>, part: string): Relation[] =>
  all(readXml(files.get(part.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '<none/>'), 'Relationship').map(
    ({ attributes: { Id = '', Target = '', TargetMode } }) => {
      const isOutside = TargetMode === 'External';
      return { id: Id, target: isOutside ? Target : partAt(part, Target), isOutside };
    },
  );
