import { execFileSync } from 'node:child_process';

/** What one run of a command left, with something going wrong at its n-th file call. */
export interface Swept {
  readonly n: number;
  readonly failed: string | null;
  /** The writer had begun to write. */
  readonly isWriting: boolean;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly left: Readonly<Record<string, string>>;
  /** What the same command once more left, with what of the first was still lying then, and how it all was once somebody
   * had written there; where that was asked for. */
  readonly again?: {
    readonly status: number;
    readonly stderr: string;
    readonly left: Readonly<Record<string, string>>;
    readonly lying: readonly string[];
    readonly then: Readonly<Record<string, string>>;
  };
  /** The file calls of a run that nothing went wrong in: what was called, about which path, and its new name. */
  readonly calls?: readonly (readonly [name: string, path: string, to: string | null])[];
}

interface Given {
  readonly files: Readonly<Record<string, string>>;
  /** Every so many calls one is tried. */
  readonly step: number;
  /** The first that is tried. */
  readonly from?: number;
  /** The same command runs once more over what is left; after SIGKILL it always does. */
  readonly again?: boolean;
  /** An editor saves this file just before the call, which then goes on. */
  readonly save?: string;
  /** What somebody at a terminal answers, one line after the other; then they stop. */
  readonly typed?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command over and over, with a fault, or its end by SIGKILL, at one file call after the other, until a run passes untouched. */
export const sweep = (
  code: string,
  args: readonly string[],
  { files, step, from = 1, again = false, save, typed, env }: Given,
): Swept[] =>
  JSON.parse(
    execFileSync(process.execPath, ['tests/torture/sweep.cjs', code, ...args], {
      encoding: 'utf8',
      input: JSON.stringify(files),
      env: {
        ...{ ...process.env, ...env, STEP: String(step), FROM: String(from), SAVE: save ?? '' },
        AGAIN: again ? 'yes' : '',
        TYPED: typed === undefined ? '' : JSON.stringify(typed),
      },
      maxBuffer: 1 << 28,
    }),
  );

/** What a run did to each file that it replaced, in order: the steps of a writer, from its new bytes to the new name. */
export const stepsOf = ({ calls = [] }: Pick<Swept, 'calls'>): ReadonlyMap<string, string> =>
  new Map(
    calls.flatMap(([name, fresh, target], end) => {
      if (name !== 'renameSync' || target === null) return [];
      const made = calls.findIndex(([call, path]) => call === 'openSync' && path === fresh);
      const folder = target.slice(0, target.lastIndexOf('/'));
      const last = calls.findIndex(([call, path], i) => i > end && call === 'fsyncSync' && path === folder);
      const steps = calls.slice(made, last + 1).flatMap(([call, path]): string[] => {
        const step = call.replace('Sync', '');
        if (path === fresh) return ['write', 'fsync', 'rename'].includes(step) ? [step] : [];
        if (path === target) return step === 'readFile' ? ['compare'] : [];
        return path === folder && step === 'fsync' ? ['fsync folder'] : [];
      });
      return [[target.slice(1), [...new Set(steps)].join(', ')]];
    }),
  );

/** The new bytes are on the disk before the last look at the old ones, and that is before they have the old name. */
export const inOrder = 'write, fsync, compare, rename, fsync folder';
