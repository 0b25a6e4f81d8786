import type { Assessment } from '../assess/assessment.ts';
import { lineFor } from '../model/to-type.ts';
import type { PackMeeting } from '../view/report/meeting.ts';
import { owed } from '../view/report/owed.ts';
import { cellsOf, type Form, formAnswer, formColumns, formSheets } from '../view/sheet/form.ts';
import { leadQuestions, meetingQuestions } from '../view/sheet/questions.ts';
import type { World } from '../world.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { windowText } from './change-dates.ts';
import type { Options } from './command.ts';
import { endingOf, formatNamed } from './formats.ts';
import { say } from './say.ts';
import { mustBeNoPlanFile } from './write-file.ts';
import { writing } from './writing.ts';

/** The kinds of file that a form can be. */
const endings = ['xlsx', 'docx', 'md', 'csv', 'yaml'] as const;

/** The minute of a meeting that nobody can name yet. */
export const noMinute = 'Board …';

/** How a minute of a meeting begins: its body, and its day or month. */
export const minuteOf = ({ body, on }: Pick<PackMeeting, 'body' | 'on'>): string =>
  body === null || on === null ? noMinute : `${body} ${windowText(on)}`;

/** What a form is about: the questions of a meeting, or of what somebody owes. */
export interface SheetOf {
  readonly now: Assessment;
  readonly meeting: PackMeeting;
  readonly kind: string;
}

/** The form of a paper: what is asked, with room for the answers. */
export const formOf = ({ now, meeting, kind }: SheetOf): Form => {
  const minute = minuteOf(meeting);
  const items = owed(now).filter(({ due }) => due !== null && due <= meeting.until);
  return {
    title: kind === 'lead' ? `How your actions stand: ${now.plan.board}` : `Decisions: ${minute}`,
    how: [
      'Write in the last three columns alone: the answer, its day, and why or where it is minuted.',
      'An empty answer leaves the plan as it is. A day is written 23 Sep 2013.',
      'Where it asks what happens next: what it is under Answer, by when under Day, and who does it under Words.',
      `${kind === 'lead' ? 'Send it back filled in: it is read' : 'Read it'} into the plan with:  ${lineFor(now.plan)`bscb apply FILE --dry-run`}`,
    ],
    questions: kind === 'lead' ? leadQuestions(now, items) : meetingQuestions(now),
    minute,
  };
};

/** Writes a form into a file of the kind that its name says. @throws CannotProceed */
export const writeSheet = async (
  world: World,
  file: string,
  form: Form,
  { plan, today }: Assessment,
  { force }: Options,
): Promise<void> => {
  const ending = endingOf(file);
  if (!(endings as readonly string[]).includes(ending))
    throw new CannotProceed(`--sheet: a form can be .${endings.join(', .')}, not “${file}”.`);
  const bytes = await contentOf(ending, form, { board: plan.board, asOf: today, licence: null });
  await writing(file, async () => {
    mustBeNoPlanFile(world, file, true);
    if (force !== true && world.files.kind(file) === 'file')
      throw new CannotProceed(
        `${file} is there already, and answers in it would be lost. Give the form another name, or write over it with --force.`,
      );
    await world.files.change([{ path: file, before: force === true ? undefined : null, after: bytes }]);
  });
  say(
    world,
    `Wrote ${file}: ${form.questions.length} questions. Filled in, it goes back with  ${lineFor(plan)`bscb apply ${file}`}`,
  );
};

/** A form in the bytes of a file of this kind. */
export const contentOf = async (
  ending: string,
  form: Form,
  meta: { readonly board: string; readonly asOf: string; readonly licence: null },
): Promise<Uint8Array> => {
  if (ending === 'xlsx') {
    const { xlsx } = await import('../render/xlsx.ts');
    return xlsx(formSheets(form), meta.asOf);
  }
  if (ending === 'yaml') return asBytes(await yamlOf(form));
  const answer = formAnswer(form);
  if (ending === 'csv') {
    const { csv } = await import('../render/csv.ts');
    return asBytes(csv(answer.rows ?? { head: [], rows: [] }));
  }
  if (ending === 'docx') {
    const render = formatNamed('docx', 'paper')?.paper;
    const made = await render?.(answer.page, meta);
    if (made === undefined || typeof made === 'string') throw new Error('a Word document is bytes');
    return made;
  }
  const { markdown } = await import('../render/markdown.ts');
  return asBytes(markdown(answer.page));
};

const yamlOf = async (form: Form): Promise<string> => {
  const { itemLines } = await import('../edit/written.ts');
  const style = { eol: '\n', dash: 2, step: 2, item: 2, tight: false } as const;
  const rows = form.questions.map((one) => {
    const cells = cellsOf(one, form.minute);
    return itemLines(Object.fromEntries(formColumns.map((title, i) => [title, cells[i] ?? ''])), 0, {
      style,
      shape: {},
    });
  });
  return `# ${form.title}\n${form.how.map((line) => `# ${line}\n`).join('')}${rows.length === 0 ? '[]' : rows.join('\n')}\n`;
};
