import { fold } from './name.ts';

const nobody = new Set(
  'all|all agencies|all partners|all partner agencies|all members|all board members|everyone|everybody|partners|partner agencies|agencies|various|members|board members|tbc|tba|tbd|to be confirmed|to be agreed|to be appointed|n/a|none|not known|vacant'
    .split('|')
    .map(fold),
);

/** True of words that people write where a name should be: "All agencies", "TBC". */
export const isNobody = (name: string): boolean => nobody.has(fold(name));
