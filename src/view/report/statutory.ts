import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { followed, servedByName } from '../../model/guidance.ts';
import { present } from '../../model/present.ts';
import { counted, listed } from '../../model/sentence.ts';
import { lineFor } from '../../model/to-type.ts';
import { column, tableOf } from '../blocks.ts';
import { type Field, fieldRows, groupOrNone, jsonOf, own, ownList } from '../fields/field.ts';
import type { Feed } from '../guidance/guidance.ts';
import { guidanceFor } from '../guidance.ts';
import { lowerFirst } from '../words.ts';
import { p, wraps } from './blocks.ts';
import type { Asked, Report, Section } from './paper.ts';
import { planName, titled } from './report.ts';
import { yearState } from './year.ts';

type Fed = NonNullable<ReturnType<typeof feeds>>;

const headingFields: readonly Field<Fed['headings'][number]>[] = [
  own('title', 'text', 'The heading.'),
  own('asks', 'prose', 'What has to be said under it.'),
  own('held', 'yes', 'A plan holds the matter.'),
  own('how', 'text', 'How actions that feed it are found.'),
  own('refs', 'names', 'The actions that feed it.'),
];

/** What the checklist answers machines with. */
export const contentsPaper: readonly Field<Fed | null>[] = [
  groupOrNone<Fed | null, Fed>(
    'guidance',
    'The list that the plan follows; null where it names none.',
    [
      own('name', 'text', 'As plan.yaml names it.'),
      own('title', 'text', 'Its title.'),
      own('due', 'text', 'When the report is due.'),
      own('compared', 'prose', 'What the list was compared with.'),
      ownList('headings', 'Its headings, in order.', headingFields),
    ],
    (found) => found,
  ),
];

/** A paper for the author of the annual report, not for its readers. */
export const contentsReport = (now: Assessment, asked: Asked): Report => {
  const found = feeds(now);
  return {
    kind: 'contents',
    title: titled(`Checklist for the annual report: ${planName(now)}`, asked, null),
    opening: [p(`${now.plan.board}. For the author: it is not part of the report.`)],
    sections: [statutory(now, found)],
    facts: () => jsonOf(contentsPaper, found),
    rows: () => fieldRows(headingFields, found?.headings ?? []),
  };
};

/** The author's checklist: what the law and its guidance ask a report to hold, and which actions feed each heading. */
const statutory = (now: Assessment, found: Fed | null): Section => {
  const title = 'What the law asks the report to hold';
  if (found === null)
    return {
      id: 'statutory',
      title,
      blocks: [
        p(
          'The plan does not say which guidance the report follows, or names one that is not known. Set guidance in plan.yaml to 2010, 2013, 2015, 2018, 2023, care act or wales.',
        ),
      ],
    };
  const empty = found.headings.filter((one) => one.refs.length === 0);
  return {
    id: 'statutory',
    title,
    blocks: present([
      p(
        `${found.title}: to be published ${found.due}. ${found.compared} The headings are in our own words and the actions are found by what the plan records of them or by the words they use; check both against the text itself.${whyThis(now)}`,
      ),
      tableOf('Statutory headings and the actions that feed them', found.headings, [
        column('Heading', ({ title }) => title, wraps(14, 2)),
        column('What it asks for', ({ asks }) => asks, wraps(20)),
        column('Fed by', fedBy, wraps(14)),
      ]),
      empty.length > 0 &&
        p(
          `${counted(empty.length, 'heading')} ${empty.length === 1 ? 'has' : 'have'} nothing in the plan to draw on and must be written by hand: ${listed(empty.map((one) => lowerFirst(one.title)))}.`,
        ),
    ]),
  };
};

/** What chose the list, where plan.yaml does not. */
const whyThis = ({ plan }: Assessment): string => {
  const { by } = followed(plan);
  if (by === 'plan') return '';
  if (by === 'board')
    return ' The plan names no guidance, so this list was chosen by the name of the board, which is for adults. To choose another, set guidance in plan.yaml.';
  const adults =
    servedByName(plan.board) === 'both'
      ? ` It is for children alone, and the name of the board says adults too: for their list, write  ${lineFor(plan)`bscb report contents --guidance "care act"`}.`
      : '';
  return ` The plan names no guidance, so the list in force when its period ends is shown.${adults}`;
};

const fedBy = (one: {
  readonly refs: readonly string[];
  readonly held: boolean;
  readonly how: string;
}): string => {
  if (!one.held) return 'not held in a plan: write it by hand';
  if (one.refs.length === 0) return `nothing: no action ${one.how}`;
  return `${one.refs.length > 12 ? counted(one.refs.length, 'action') : listed(one.refs)} (${one.how})`;
};

/** The list that the plan follows, with the refs that feed each heading; null where there is none to follow. */
const feeds = (now: Assessment) => {
  const guidance = guidanceFor(followed(now.plan).guidance, now.plan.period?.end ?? null);
  if (guidance === null) return null;
  return {
    name: guidance.name,
    title: guidance.title,
    due: guidance.due,
    compared: guidance.compared,
    headings: guidance.headings.map(({ title, asks, feed }) => ({
      title,
      asks,
      held: feed !== 'nothing',
      how: howWords(feed),
      refs: now.actions.filter(fits(feed)).map((one) => one.action.ref),
    })),
  };
};

const howWords = (feed: Feed): string => {
  if (typeof feed === 'object') return 'by its words';
  const words = {
    all: 'in the plan',
    open: 'still open',
    done: 'with something done',
    late: 'with a date passed',
    'held-up': 'held up from outside',
    effect: 'with a recorded effect or reading',
    partners: 'with a partner named, or led by all agencies',
    nothing: '',
  };
  return words[feed];
};

const fits =
  (feed: Feed) =>
  (one: ActionNow): boolean => {
    if (typeof feed === 'object') return feed.mentions.some((word) => mentions(one, word));
    switch (feed) {
      case 'all':
        return true;
      case 'open':
        return one.open;
      case 'done':
        return (
          yearState(one) === 'done' ||
          one.milestones.some((each) => each.occurrences.some((date) => date.done !== null))
        );
      case 'late':
        return one.late;
      case 'held-up':
        return one.recorded.cause !== null;
      case 'effect':
        return one.action.impact !== null || one.indicators.some((each) => each.latest !== null);
      case 'partners':
        return (
          one.action.partners.length > 0 || one.action.lead.some((lead) => lead.register === 'all-agencies')
        );
      default:
        return false;
    }
  };

const mentions = (one: ActionNow, word: string): boolean => {
  const text = [
    one.action.action,
    ...one.action.outcomes.map((outcome) => outcome.text),
    ...one.action.milestones.map((milestone) => milestone.what),
  ].join('\n');
  const flags = /^[A-Z]/.test(word) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, flags).test(text);
};
