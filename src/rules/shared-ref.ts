import { field } from '../model/address.ts';
import { sharedRefs } from '../model/shared-refs.ts';
import { rule } from './rule.ts';

export const sharedRef = rule({
  name: 'shared-ref',
  severity: 'error',
  summary: 'Two actions have the same ref',
  why: 'Minutes, papers and audits quote refs. A ref that names two actions names neither, and nothing said of it can be tracked.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
! - ref: "1.3"
+ - ref: "1.6"
    action: Review lay membership of the Board
`,
  check: ({ areas }) =>
    sharedRefs(areas).map(({ action, other }) => {
      const where = other.at.file === action.at.file ? 'earlier in this file' : `in ${other.at.file}`;
      return {
        message: `ref ${action.ref} is already taken ${where}, by "${other.action}"`,
        hint: 'give one of the two a ref of its own; keep the one that the minutes quote',
        at: field(action.at, 'ref'),
        ref: action.ref,
      };
    }),
});
