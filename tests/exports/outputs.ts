import { parse } from 'csv-parse/sync';
import type { Assessment } from '../../src/assess/assessment.ts';
import type { Selection } from '../../src/assess/filter.ts';
import type { Locate } from '../../src/model/address.ts';
import { csv } from '../../src/render/csv.ts';
import { markdown } from '../../src/render/markdown.ts';
import { dueAnswer } from '../../src/view/due.ts';
import { eventsOf } from '../../src/view/export-events.ts';
import { dataColumns, dataRows, rowsOf } from '../../src/view/export-rows.ts';
import { type Sheet, sheetsOf } from '../../src/view/export-sheets.ts';
import { listAnswer } from '../../src/view/list.ts';
import { milestoneListAnswer } from '../../src/view/list-milestones.ts';
import { overdueAnswer } from '../../src/view/overdue.ts';
import type { Answer } from '../../src/view/page.ts';
import { actionLine, planJson } from '../../src/view/plan-json.ts';
import { reportOf } from '../../src/view/report/index.ts';
import { meetingFor } from '../../src/view/report/meeting.ts';
import type { ReportKind } from '../../src/view/report/paper.ts';
import { answerOf } from '../../src/view/report/report.ts';
import { statusAnswer } from '../../src/view/status.ts';

/** What an output says of a plan on a day, as far as it says it. Dates are `4.7/1`, of a completion `4.7`; one that is there twice is twice late. */
export interface Said {
  readonly actions?: number;
  /** Refs that are red by their dates, and that are rated amber. */
  readonly red?: number;
  readonly ratedAmber?: number;
  readonly late?: readonly string[];
  readonly lateAll?: number;
  /** Of milestones alone. */
  readonly lateMilestones?: readonly string[];
  readonly lateDates?: number;
  readonly completionsLate?: number;
  readonly met?: number;
  readonly dates?: number;
  readonly ahead?: readonly string[];
  readonly aheadDates?: number;
  readonly undated?: number;
}

/** A plan on a day under one filter. */
export interface Asked {
  readonly assessment: Assessment;
  readonly selection: Selection;
  readonly locate: Locate;
  /** The last day that `due` looks at. */
  readonly until: string;
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as a program reads it
type Json = any;
const machine = (value: unknown): Json => JSON.parse(JSON.stringify(value));
const keys = (rows: readonly Json[]): string[] => rows.map(({ id, ref }) => id || ref);

const ofStatus = ({ assessment, selection: { actions }, until }: Asked): Said => {
  const answer = statusAnswer(assessment, {
    actions,
    filters: [],
    noneDone: false,
    until: { day: until, because: 'asked' },
  });
  const { counts, overdue, due } = machine(answer.json);
  return {
    actions: counts.actions,
    red: counts.bySuggested.red,
    ratedAmber: counts.byRated.amber,
    lateMilestones: keys(overdue),
    lateDates: counts.datesMissed,
    completionsLate: counts.completionsLate,
    met: counts.datesMet,
    dates: counts.dates,
    undated: counts.undated,
    ahead: keys(due),
  };
};

/** The sums of each area, which a spreadsheet adds up. */
const ofStatusRows = ({ assessment, selection: { actions } }: Asked): Said => {
  const rows = records(statusAnswer(assessment, { actions, filters: [], noneDone: false, until: null }));
  const sum = (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0);
  return {
    actions: sum('actions'),
    red: sum('red'),
    ratedAmber: sum('ratedAmber'),
    lateDates: sum('datesMissed'),
    completionsLate: sum('completionsLate'),
  };
};

const records = (answer: Answer): Record<string, string>[] => parse(csv(answer.rows!), { columns: true });

const ofOverdue = ({ assessment, selection }: Asked): Said => {
  const answer = overdueAnswer(assessment, selection, []);
  const { milestones, actions, earlierDates } = machine(answer.json);
  return {
    late: keys([...milestones, ...actions, ...earlierDates]),
    lateMilestones: keys(milestones),
    completionsLate: actions.length,
  };
};

const ofOverdueRows = ({ assessment, selection }: Asked): Said => ({
  late: keys(records(overdueAnswer(assessment, selection, []))),
});

const ofDue = ({ assessment, selection, until }: Asked): Said => {
  const answer = dueAnswer(assessment, selection, [], { day: until, because: 'asked' });
  const { milestones, actions } = machine(answer.json);
  return { ahead: keys([...milestones, ...actions]) };
};

const ofDueRows = ({ assessment, selection, until }: Asked): Said => ({
  ahead: keys(records(dueAnswer(assessment, selection, [], { day: until, because: 'asked' }))),
});

const ofList = ({ assessment, selection }: Asked): Said => {
  const { actions } = machine(listAnswer(assessment, selection, []).json);
  return {
    actions: actions.length,
    red: actions.filter(({ rag }: Json) => rag.suggested === 'red').length,
    ratedAmber: actions.filter(({ rag }: Json) => rag.recorded === 'amber').length,
    completionsLate: actions.filter(({ daysLate }: Json) => daysLate > 0).length,
  };
};

const ofMilestoneList = ({ assessment, selection }: Asked): Said => {
  const { milestones } = machine(milestoneListAnswer(assessment, selection, []).json);
  const dates = milestones.flatMap((one: Json) =>
    one.occurrences.map((date: Json) => ({ ...date, id: one.id })),
  );
  return {
    lateMilestones: keys(dates.filter(({ overdue }: Json) => overdue)),
    met: dates.filter(({ due, done }: Json) => due !== null && done !== null).length,
    dates: dates.filter(({ due }: Json) => due !== null).length,
    undated: milestones.filter((one: Json) => openRefs(selection).has(one.ref) && isUndated(one)).length,
  };
};

const isUndated = ({ met, occurrences, when }: Json): boolean =>
  !met && when?.unreadable !== true && occurrences.every(({ due }: Json) => due === null);

const openRefs = ({ actions }: Pick<Selection, 'actions'>): ReadonlySet<string> =>
  new Set(actions.filter(({ open }) => open).map(({ action }) => action.ref));

const ofDates = (rows: readonly Record<string, string>[], { assessment, until }: Asked): Said => {
  const { today, actions } = assessment;
  // data has the end of continuing work too, which never falls due
  const continuing = new Set(
    actions.filter((one) => one.completion?.continuing).map((one) => one.action.ref),
  );
  const milestones = rows.filter(({ dateOf }) => dateOf === 'milestone');
  const dated = milestones.filter(({ due }) => due !== '');
  return {
    actions: new Set(rows.map(({ ref }) => ref)).size,
    red: new Set(rows.filter(({ suggested }) => suggested === 'red').map(({ ref }) => ref)).size,
    ratedAmber: new Set(rows.filter(({ recorded }) => recorded === 'amber').map(({ ref }) => ref)).size,
    late: keys(rows.filter(({ overdue }) => overdue === 'true')),
    met: dated.filter(({ done }) => done === 'true').length,
    dates: dated.length,
    undated: milestones.filter(({ state }) => state === 'no date').length,
    ahead: keys(
      rows.filter(
        ({ state, due = '', dateOf, ref = '' }) =>
          state === 'open' &&
          due !== '' &&
          today <= due &&
          due <= until &&
          (dateOf === 'milestone' || !continuing.has(ref)),
      ),
    ),
  };
};

const ofCsv = (asked: Asked): Said => {
  const columns = dataColumns([asked.assessment]);
  const rows = dataRows(asked.assessment, asked.selection);
  return ofDates(parse(csv(rowsOf(columns, rows)), { columns: true }), asked);
};

const shown = (cell: Sheet['rows'][number][number]): string =>
  cell === null ? '' : typeof cell !== 'object' ? String(cell) : 'day' in cell ? cell.day : cell.text;

const ofSheets = ({ assessment, selection }: Asked): Said => {
  const sheets = sheetsOf(assessment, selection);
  const rows = (name: string): Record<string, string>[] => {
    const sheet = sheets.find((one) => one.name === name)!;
    return sheet.rows.map((cells) =>
      Object.fromEntries(cells.map((cell, i) => [sheet.columns[i]!.title, shown(cell)])),
    );
  };
  const [actions, milestones, overdue] = ['Actions', 'Milestones', 'Overdue'].map(rows);
  return {
    actions: actions!.length,
    red: actions!.filter((row) => row['By dates'] === 'R red').length,
    ratedAmber: actions!.filter((row) => row['Rated'] === 'A amber').length,
    late: overdue!.map((row) => row['Milestone'] || row['Ref']!),
    lateMilestones: milestones!.filter((row) => row['State'] === 'overdue').map((row) => row['Milestone']!),
    met: milestones!.filter((row) => row['State'] === 'done' && row['Due'] !== '').length,
    dates: milestones!.filter((row) => row['Due'] !== '').length,
  };
};

const ofActions = (actions: readonly Json[], open: ReadonlySet<string>): Said => {
  const milestones = actions.flatMap((one) => one.milestones);
  const dates = milestones.flatMap((one) => one.occurrences.map((date: Json) => ({ ...date, id: one.id })));
  const completions = actions.flatMap(({ ref, completionDates }) =>
    completionDates.map((date: Json) => ({ ...date, ref })),
  );
  return {
    actions: actions.length,
    red: actions.filter(({ rag }) => rag.suggested === 'red').length,
    ratedAmber: actions.filter(({ rag }) => rag.recorded === 'amber').length,
    late: keys([...dates, ...completions].filter(({ overdue }) => overdue)),
    met: dates.filter(({ due, done }) => due !== null && done !== null).length,
    dates: dates.filter(({ due }) => due !== null).length,
    undated: actions.filter(({ ref }) => open.has(ref)).flatMap((one) => one.milestones.filter(isUndated))
      .length,
  };
};

const ofJson = ({ assessment, selection: { actions }, locate }: Asked): Said =>
  ofActions(
    machine(planJson(assessment, locate, { actions })).areas.flatMap((one: Json) => one.actions),
    openRefs({ actions }),
  );

const ofLines = ({ assessment, selection: { actions }, locate }: Asked): Said =>
  ofActions(
    actions.map((one) => machine(actionLine(assessment, one, locate))),
    openRefs({ actions }),
  );

const ofCalendar = ({ assessment, selection, until }: Asked): Said => {
  const events = eventsOf(assessment, selection, { bodies: [], whole: false }).flatMap(
    ({ summary, start }) => {
      const [, at] = /^(?:Completion due|Due): (no ref, line \d+|\S+) /.exec(summary) ?? [];
      return at === undefined ? [] : [{ at, start }];
    },
  );
  return {
    late: events.filter(({ start }) => start < assessment.today).map(({ at }) => at),
    ahead: events.filter(({ start }) => assessment.today <= start && start <= until).map(({ at }) => at),
  };
};

/** A paper: its facts, and its words. */
const paper = ({ assessment, selection: { actions } }: Asked, kind: ReportKind) => {
  const now = { ...assessment, actions };
  const meeting = meetingFor(now.plan, null, now.today);
  if ('problem' in meeting) throw new Error(meeting.problem);
  const of = { kind, filters: [], leads: [], agencies: [], meeting };
  const answer = answerOf(now, of, reportOf(now, of));
  return { facts: machine(answer.json), words: markdown(answer.page), meeting };
};

/** The figures of `47 of 84 milestone dates are met and 8 are late.`, as a reader takes them. */
const openingFigures = (words: string): Said => {
  const number = (word: string | undefined) => (word === undefined ? undefined : Number(word) || 0);
  const met = /(None|\d+) of (\d+) milestone dates? (?:is|are) met and (none|\d+)/.exec(words);
  const red = /By their dates (none|\d+) of (\d+) actions?/.exec(words);
  if (met === null || red === null) return words.includes('No milestone has a date.') ? { dates: 0 } : {};
  return {
    met: number(met[1])!,
    dates: number(met[2])!,
    lateDates: number(met[3])!,
    red: number(red[1])!,
    actions: number(red[2])!,
  };
};

const ofProgress = (asked: Asked): Said => {
  const { facts, words } = paper(asked, 'progress');
  return {
    ...openingFigures(words),
    actions: facts.counts.actions,
    red: facts.counts.bySuggested.red ?? 0,
    ratedAmber: facts.counts.byRecorded.amber ?? 0,
  };
};

const ofPack = (asked: Asked): Said => {
  const { facts, words } = paper(asked, 'pack');
  const { until } = facts.meeting;
  const hasAll = !words.includes('these papers hold');
  return {
    ...(hasAll ? openingFigures(words) : {}),
    // The pack looks to its own meeting; `due` looks to the same day here.
    ...(until === asked.until ? { ahead: keys(facts.due) } : {}),
    ...(hasAll ? { lateAll: facts.late } : {}),
  };
};

const ofChair = (asked: Asked): Said => openingFigures(paper(asked, 'chair').words);

const ofAnnual = (asked: Asked): Said => {
  const { facts } = paper(asked, 'annual');
  const late = facts.areas.flatMap(({ slipped }: Json) => slipped.filter((one: Json) => one.late));
  return {
    actions: facts.counts.actions,
    ...(late.length >= facts.counts.late ? {} : { actions: -1 }),
  };
};

/** What leads and agencies owe: each date once or more, since several may lead it. */
const ofOwed = (asked: Asked, kind: 'lead' | 'agency', list: string): Said => {
  const { facts } = paper(asked, kind);
  const owed: Json[] = facts[list].flatMap((one: Json) => one.owed);
  const late = owed.filter(({ daysLate }) => daysLate > 0);
  return {
    late: [...new Map(late.map((one) => [`${one.id ?? one.ref} ${one.due}`, one])).values()].map(
      (one) => one.id ?? one.ref,
    ),
  };
};

const ofPlan = (asked: Asked): Said => ({
  actions: paper(asked, 'plan').facts.areas.flatMap(({ actions }: Json) => actions).length,
});

/** The papers that count, by name. They take longest to make. */
export const papers: Readonly<Record<string, (asked: Asked) => Said>> = {
  'report plan': ofPlan,
  'report progress': ofProgress,
  'report pack': ofPack,
  'report chair': ofChair,
  'report annual': ofAnnual,
  'report lead': (asked) => ofOwed(asked, 'lead', 'leads'),
};

/** Every page and export that counts, by name. */
export const outputs: Readonly<Record<string, (asked: Asked) => Said>> = {
  status: ofStatus,
  'status as CSV': ofStatusRows,
  overdue: ofOverdue,
  'overdue as CSV': ofOverdueRows,
  due: ofDue,
  'due as CSV': ofDueRows,
  list: ofList,
  'list --milestones': ofMilestoneList,
  'export csv': ofCsv,
  'export xlsx': ofSheets,
  'export json': ofJson,
  'export ndjson': ofLines,
  'export ics': ofCalendar,
};
