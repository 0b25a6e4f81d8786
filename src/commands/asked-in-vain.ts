import { CannotProceed } from './cannot-proceed.ts';

/** What a filter names and a plan does not have: what would be said where that plan were the only one. */
export type Strange = ReadonlyMap<string, Pick<CannotProceed, 'message'>>;

/** Holds back what is written until every name that is asked for was found in one plan or another. */
export interface HeldBack {
  /** What one more plan does not have. */
  readonly met: (folder: string, strange: Strange) => void;
  /** What may be written by now. */
  readonly put: (text: string) => string;
  /** What is held to the end. @throws CannotProceed where none of several plans has what a filter names */
  readonly rest: () => string;
}

/** Among many plans a name that one lacks may be another's; one that none has is a slip of the pen. */
export const heldBack = (): HeldBack => {
  let vain: Map<string, string> | null = null;
  const held: string[] = [];
  return {
    met: (folder, strange) => {
      vain =
        vain === null
          ? new Map([...strange].map(([name, { message }]) => [name, `In ${folder}: ${message}`]))
          : new Map([...vain].filter(([name]) => strange.has(name)));
    },
    put: (text) => {
      held.push(text);
      return vain === null || vain.size === 0 ? held.splice(0).join('') : '';
    },
    rest: () => {
      const [said] = vain?.values() ?? [];
      if (said !== undefined) throw new CannotProceed(`None of these plans has it. ${said}`);
      return held.splice(0).join('');
    },
  };
};
