import { nearest } from '../model/nearest.ts';
import type { Rule } from '../rules/rule.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** The rule of this name. @throws CannotProceed with the nearest name where there is none. */
export const ruleNamed = (name: string, rules: readonly Rule[]): Rule => {
  const rule = rules.find((one) => one.name === name.trim().toLowerCase());
  if (rule) return rule;
  const asked = name.trim().toLowerCase();
  const names = rules.map((one) => one.name);
  const near = nearest(asked, names) ?? (asked.length > 3 ? names.find((one) => one.includes(asked)) : null);
  throw new CannotProceed(
    `No rule is called ${name}.${near ? ` Did you mean ${near}?` : ''}\nAll rules:  bscb explain`,
  );
};

/** The rules that `--rule` names; undefined where it was not given. @throws CannotProceed */
export const askedRules = (asked: unknown, rules: readonly Rule[]): string[] | undefined =>
  Array.isArray(asked) ? asked.map((name) => ruleNamed(String(name), rules).name) : undefined;
