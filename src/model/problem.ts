import type { Address } from './address.ts';
import type { Hint } from './hint.ts';
import type { Unread } from './plan.ts';

/** `error`: cannot be read or tracked. `warning`: a likely slip or a contradiction. `info`: advice. */
export type Severity = 'error' | 'warning' | 'info';

/** What is wrong with YAML, with shape, or by a rule: all one type, every one reported. */
export interface Problem {
  /** What is wrong, in kebab-case: `shared-ref`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence in the words of somebody who knows the plan; never holds personal data. */
  readonly message: string;
  /** How to put it right; null where the message says it. */
  readonly hint: Hint | null;
  /** The command that corrects it, where there is one; … is for a person to fill in. */
  readonly command?: string;
  readonly at: Address;
  /** The action it is about, where there is one. */
  readonly ref: string | null;
  /** True where `check --fix` corrects it. */
  readonly fixable: boolean;
  /** What it is about, as data, for those who must choose by it: nobody reads it out of the message. */
  readonly about?: About;
  /** What to write to correct it, where the reading of the file knows. */
  readonly edits?: readonly Edit[];
}

/** Words to be put in place of a range of a file. Offsets count characters of its text, without a byte order mark. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a problem is about. */
export interface About {
  /** The keys that it names, as the schema spells them: `completion` of an unreadable date, or of a misspelt `due`. */
  readonly keys?: readonly string[];
  /** `misread`: a value is there and cannot be understood. `missing`: a key that has to be there is not. */
  readonly is?: 'misread' | 'missing';
  /** True where it asks for a key that is not there, though nothing was lost: no rule asks for it again. */
  readonly asks?: boolean;
  /** What is in the file and is not in the plan for it; nothing where all is read. */
  readonly unread?: Omit<Unread, 'line'> | null;
  /** Where what is lost begins in the text of the file, if that is above the problem. */
  readonly from?: number;
  /** What a list calls it, where that is more than the ref: `1.5/1 (Nov 2012)`. */
  readonly named?: string;
  /** True where it repeats a slip inside the value that has been named. */
  readonly echo?: boolean;
  /** Refs of the actions that are missing from the plan until it is corrected. */
  readonly hides?: readonly string[];
  /** Refs of the actions that are read in part until it is corrected. */
  readonly cuts?: readonly string[];
  /** The hint without what is missing until it is corrected: nothing is, where the change that brings it is refused. */
  readonly advice?: Hint | null;
  /** True where the file has to be saved in another way first: until then nothing in it can be corrected for anybody. */
  readonly resave?: boolean;
  /** True where the board may say that it keeps no such thing anywhere in the plan. */
  readonly waivable?: boolean;
}

/** True of what asks for a ref, and shows one. */
export const asksForRef = ({ rule }: Pick<Problem, 'rule'>): boolean =>
  rule === 'missing-ref' || rule === 'unreadable-ref';
