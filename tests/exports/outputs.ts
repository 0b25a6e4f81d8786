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
import {
  annexFigures,
  listFigures,
  openingFigures,
  overdueFigures,
  statusFigures,
} from './figures-in-words.ts';
import type { Said } from './said.ts';

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

const ofListRows = ({ assessment, selection }: Asked): Said => {
  const rows = records(listAnswer(assessment, selection, []));
  return {
    actions: rows.length,
    red: rows.filter(({ suggested }) => suggested === 'red').length,
    ratedAmber: rows.filter(({ recorded }) => recorded === 'amber').length,
    completionsLate: rows.filter(({ daysLate }) => Number(daysLate) > 0).length,
  };
};

const ofMilestoneRows = ({ assessment, selection }: Asked): Said => {
  const rows = records(milestoneListAnswer(assessment, selection, []));
  const dated = rows.filter(({ due }) => due !== '');
  return {
    lateMilestones: keys(rows.filter(({ overdue }) => overdue === 'true')),
    met: dated.filter(({ done }) => done !== '').length,
    dates: dated.length,
  };
};

const statusPage = ({ assessment, selection }: Asked): Answer =>
  statusAnswer({ ...assessment, ...selection }, { ...selection, filters: [], until: null });

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
  const columns = dataColumns(asked.assessment.plan.keys);
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
      const [, at] = /^(?:Completion due|Due): (no ref \(line \d+\)|\S+) /.exec(summary) ?? [];
      return at === undefined ? [] : [{ at, start }];
    },
  );
  return {
    late: events.filter(({ start }) => start < assessment.today).map(({ at }) => at),
    ahead: events.filter(({ start }) => assessment.today <= start && start <= until).map(({ at }) => at),
  };
};

/** A paper: its facts, its rows, and its words. */
const paper = ({ assessment, selection }: Asked, kind: ReportKind) => {
  const now = { ...assessment, ...selection };
  const meeting = meetingFor(now.plan, null, now.today);
  if ('problem' in meeting) throw new Error(meeting.problem);
  const of = { kind, filters: [], leads: [], agencies: [], meeting };
  const answer = answerOf(now, of, reportOf(now, of));
  return { facts: machine(answer.json), words: markdown(answer.page), answer };
};

const ofProgress = (asked: Asked): Said => {
  const { facts, words, answer } = paper(asked, 'progress');
  const rows = records(answer);
  return {
    ...openingFigures(words),
    ...annexFigures(words),
    actions: facts.counts.actions,
    red: facts.counts.bySuggested.red ?? 0,
    ratedAmber: facts.counts.byRecorded.amber ?? 0,
    rowsRed: rows.filter(({ suggested }) => suggested === 'red').length,
  };
};

const ofPack = (asked: Asked): Said => {
  const { facts, words } = paper(asked, 'pack');
  const { until } = facts.meeting;
  return {
    ...openingFigures(words),
    // The pack looks to its own meeting; `due` looks to the same day here.
    ...(until === asked.until ? { ahead: keys(facts.due) } : {}),
    lateAll: facts.late,
  };
};

const ofChair = (asked: Asked): Said => openingFigures(paper(asked, 'chair').words);

const ofAnnual = (asked: Asked): Said => {
  const { facts } = paper(asked, 'annual');
  const next: Json[] = facts.areas.flatMap((area: Json) => area.next);
  const sum = Object.entries<number>(facts.counts).reduce(
    (all, [state, n]) => all + (state === 'actions' ? 0 : n),
    0,
  );
  return {
    actions: sum === facts.counts.actions ? sum : -1,
    late: keys(next.filter(({ daysLate }) => daysLate > 0)),
    ahead: keys(
      next.filter(({ due }) => due !== null && asked.assessment.today <= due && due <= asked.until),
    ),
  };
};

/** Each date once, though several may lead it. */
const once = (owed: readonly Json[]): string[] => [
  ...new Map(owed.map((one) => [`${one.id || one.ref} ${one.due}`, one.id || one.ref])).values(),
];

const ofLead = (asked: Asked): Said => {
  const { facts, answer } = paper(asked, 'lead');
  const owed: Json[] = facts.leads.flatMap((one: Json) => one.owed);
  const late = once(owed.filter(({ daysLate }) => daysLate > 0));
  const inRows = once(records(answer).filter(({ daysLate }) => Number(daysLate) > 0));
  return {
    late: inRows.toSorted().join() === late.toSorted().join() ? late : ['its rows differ'],
    ahead: once(
      owed.filter(({ due }) => due !== null && asked.assessment.today <= due && due <= asked.until),
    ),
  };
};

/** Of the dates that some agency is known to owe. */
const ofAgency = (asked: Asked): Said => {
  const owed: Json[] = paper(asked, 'agency').facts.agencies.flatMap((one: Json) => one.owed);
  return { lateOfAgencies: once(owed.filter(({ daysLate }) => daysLate > 0)) };
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
  'report lead': ofLead,
  'report agency': ofAgency,
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
  'list as CSV': ofListRows,
  'list --milestones': ofMilestoneList,
  'list --milestones as CSV': ofMilestoneRows,
  'the last lines of status': (asked) => statusFigures(markdown(statusPage(asked).page)),
  'the last lines of overdue': ({ assessment, selection }) =>
    overdueFigures(markdown(overdueAnswer(assessment, selection, []).page)),
  'the last lines of list': ({ assessment, selection }) =>
    listFigures(markdown(listAnswer(assessment, selection, []).page)),
  'export csv': ofCsv,
  'export xlsx': ofSheets,
  'export json': ofJson,
  'export ndjson': ofLines,
  'export ics': ofCalendar,
};
