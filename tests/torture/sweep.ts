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
}

interface Given {
  readonly files: Readonly<Record<string, string>>;
  /** Every so many calls one is tried. */
  readonly step: number;
  /** An editor saves this file just before the call, which then goes on. */
  readonly save?: string;
}

/** Runs a command over and over, with a fault at one file call after the other, until a run passes untouched. */
export const sweep = (code: string, args: readonly string[], { files, step, save }: Given): Swept[] =>
  JSON.parse(
    execFileSync(process.execPath, ['tests/torture/sweep.cjs', code, ...args], {
      encoding: 'utf8',
      env: { ...process.env, FILES: JSON.stringify(files), STEP: String(step), SAVE: save ?? '' },
      maxBuffer: 1 << 28,
    }),
  );
