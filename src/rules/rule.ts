import type { Assessment } from '../assess/assessment.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Address } from '../model/address.ts';
import type { Hint } from '../model/hint.ts';
import type { Plan } from '../model/plan.ts';
import type { About, Severity } from '../model/problem.ts';

/** What a rule may know besides the plan. */
export interface RuleContext {
  readonly today: PlanDate;
  /** The plan as it was at the revision that `--changed-since` names; null where none is asked for. */
  readonly before: Plan | null;
  /** Worked out once, and only where a rule asks. */
  readonly assessed: () => Assessment;
}

/** What a rule finds in one place; the rule's name and severity are added later. */
export interface RuleProblem {
  readonly message: string;
  /** What to type to correct it; … is for a person to fill in. */
  readonly command?: string;
  readonly hint?: Hint;
  /** What to do where a change is refused for it, if that is not the hint. */
  readonly about?: Pick<About, 'advice' | 'waivable'>;
  readonly at: Address;
  /** The action it is about. */
  readonly ref?: string | null;
  /** What a list calls it, where that is more than the ref. */
  readonly named?: string;
}

/** The ref of the action that an offset of a text is in; null where there is none. */
export type RefAt = (offset: number) => string | null;

/** A whole rule: what it finds, why the board should mind, and the examples that prove and explain it. */
export interface Rule {
  /** What is wrong, in kebab-case; the file is called the same. */
  readonly name: string;
  readonly severity: Severity;
  /** One line, no full stop: "Two actions have the same ref". */
  readonly summary: string;
  /** A sentence or two: what goes wrong at the meeting if it stays. */
  readonly why: string;
  /** Actions of one area, or whole files each under a line `# plan.yaml`; the guilty lines end in `# <- name`. Empty where a few lines cannot show it. */
  readonly bad: string;
  readonly good: string;
  /** How many problems are said at once: "actions have no lead" gives "3 actions have no lead: 1.1 1.2 4.5". */
  readonly together?: string;
  /** The key that the rule misses. Where it is there but could not be read, that problem is enough. */
  readonly absent?: string;
  /** Cannot be waived. */
  readonly locked?: boolean;
  /** Runs only where it is asked for by name. */
  readonly optIn?: boolean;
  /** `check --fix` corrects it. */
  readonly fixable?: boolean;
  /** Looks at the plan as it was read. */
  readonly check?: (plan: Plan, context: RuleContext) => readonly RuleProblem[];
  /** Looks at the text of one file, comments included, even where the file cannot be read as a plan. */
  readonly scan?: (text: string, file: string, refAt: RefAt) => readonly RuleProblem[];
}

/** A rule as its file gives it: a warning unless it says otherwise, its two examples in one. */
export interface RulePage extends Omit<Rule, 'severity' | 'locked' | 'bad' | 'good'> {
  readonly severity?: Severity;
  /**
   * The bad example and the good one as a diff, the first two columns saying which lines they have: `! ` the guilty
   * ones of the bad, `- ` others of the bad alone, `+ ` those of the good alone, `* ` guilty in the bad and kept in the good.
   * Left out where a few lines cannot show it.
   */
  readonly example?: string;
}

/** The rule of a page, its examples cut out where somebody asks for them. What is an error cannot be waived. */
export const rule = ({ severity = 'warning', example = '', ...page }: RulePage): Rule => ({
  ...page,
  severity,
  locked: severity === 'error',
  get bad() {
    return side(example, '-!* ', page.name);
  },
  get good() {
    return side(example, '+* ', page.name);
  },
});

/** The rules that reading itself finds: errors, unless they say otherwise. */
export const slips = (pages: readonly RulePage[]): readonly Rule[] =>
  pages.map((page) => rule({ severity: 'error', ...page }));

/** The lines of a diff that one side has, each guilty one marked with the name of its rule where the side has any. */
const side = (example: string, kept: string, name: string): string =>
  example
    .split('\n')
    .filter((line) => line === '' || kept.includes(line.charAt(0)))
    .map((line) => {
      const guilty = kept.includes('!') && /^[!*]/.test(line);
      return `${line.slice(2)}${guilty ? ` # <- ${name}` : ''}`;
    })
    .join('\n');
