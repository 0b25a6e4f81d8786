import type { Severity } from '../../src/model/problem.ts';
import type { LocatedProblem } from '../../src/view/check-found.ts';

/** A problem as `check` makes them; what a test is about is named, the rest is any. */
export const problem = (
  about: Partial<{
    rule: string;
    severity: Severity;
    message: string;
    hint: string | null;
    command: string;
    ref: string | null;
    file: string;
    line: number;
  }> = {},
): LocatedProblem => {
  const { rule = 'no-lead', severity = 'warning', message = '1.1 has no lead', hint = null } = about;
  const { command, ref = '1.1', file = 'plan/1-voice.yaml', line = 4 } = about;
  return {
    problem: {
      ...{ rule, severity, message, hint, ref, fixable: false },
      ...(command === undefined ? {} : { command }),
      at: { file: '1-voice.yaml' },
    },
    place: { file, line, column: 5, endLine: line, endColumn: 9 },
    source: '',
  };
};

/** What a stranger might put into a plan or a file name to act on whoever reads the report. */
export const attacks: readonly string[] = [
  '\n::error file=README.md::forged',
  '\r::set-output name=x::forged',
  '\u2028::add-mask::a',
  '##[error]forged',
  '##vso[task.setvariable variable=x]forged',
  'a,line=1::forged',
  'a%0A::error::forged',
  '\u001b[31mred\u001b[0m',
  '\u202ederorrim',
  '</failure></testcase><testcase name="forged"/>',
  ']]><forged/>',
  '"/><forged x="',
  '&forged;',
  '"},{"description":"forged',
  '[forged](https://forged.example)',
  '| forged | <img src=x onerror=forged> @everyone',
  '\ud800 \u0000 \ufffe',
];
