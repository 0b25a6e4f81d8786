import type { Address } from './address.ts';

/** `error`: cannot be read or tracked. `warning`: a likely slip or a contradiction. `info`: advice. */
export type Severity = 'error' | 'warning' | 'info';

/** A fault of YAML, of shape, or a finding of a rule: all one type, every one reported. */
export interface Problem {
  /** What is wrong, in kebab-case: `shared-ref`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence in the words of somebody who knows the plan; never holds personal data. */
  readonly message: string;
  /** How to put it right; null where the message says it. May hold lines to type. */
  readonly hint: string | null;
  readonly at: Address;
  /** The action it is about, where there is one. */
  readonly ref: string | null;
  /** True where `check --fix` mends it. */
  readonly fixable: boolean;
}
