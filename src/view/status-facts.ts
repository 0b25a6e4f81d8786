import type { ActionNow, Assessment, Travel } from '../assess/assessment.ts';
import { type Counts, countBy, leadsOf } from '../assess/counts.ts';
import { everyMove } from '../assess/dates.ts';
import { isByAgreement } from '../assess/reasons.ts';
import { longDay } from '../dates/words.ts';
import { grouped } from '../model/grouped.ts';
import { present } from '../model/present.ts';
import { counted, inWords, listed, sentence } from '../model/sentence.ts';
import { fact } from './blocks.ts';
import type { Fact } from './page.ts';
import { ratedRedAndOver } from './rated-red.ts';
import { causeWords } from './words.ts';

/** What else the meeting will ask: who holds the red ones, what nobody rated, what has no date. */
export const closingFacts = (
  assessment: Assessment,
  actions: readonly ActionNow[],
  counts: Counts,
): readonly Fact[] => [
  ...redByLead(actions),
  ...hindered(actions),
  ...travelled(assessment, actions),
  ...forApproval(actions),
  ...notRated(actions, counts),
  ...stale(assessment, actions),
  ...noDate(actions, counts),
  ...noDispute(actions, counts),
];

const refs = (actions: readonly ActionNow[]): string => actions.map((one) => one.action.ref).join(' ');

const some = (actions: readonly ActionNow[]): string =>
  actions.length <= 12 ? refs(actions) : `${refs(actions.slice(0, 12))} and ${actions.length - 12} more`;

/** Where anything is rated, both counts of each lead: by dates and as rated. */
const redEitherWay = (leads: ReturnType<typeof countBy>): Fact[] => {
  const red = leads.filter(({ counts }) => counts.bySuggested.red + counts.byRated.red > 0);
  const each = red.map(
    ({ name, counts }) =>
      `${name} ${counts.bySuggested.red} by dates and ${counts.byRated.red} rated, of ${counts.actions}`,
  );
  return each.length === 0 ? [] : [fact('Red by lead', each.join('; '))];
};

const redByLead = (actions: readonly ActionNow[]): Fact[] => {
  const counted = countBy(actions, leadsOf);
  if (actions.some(({ recorded }) => recorded.means !== null)) return redEitherWay(counted);
  const red = counted
    .filter(({ counts }) => counts.bySuggested.red > 0)
    .map(({ name, counts }) => ({ name, red: counts.bySuggested.red, all: counts.actions }));
  const [first, ...rest] = red;
  if (first === undefined) return [];
  const groups = [`${first.name} ${first.red} of ${first.all}`];
  for (const n of [...new Set(rest.map((lead) => lead.red))]) {
    const of = rest.filter((lead) => lead.red === n);
    const names = n === 1 && of.length > 3 ? `${inWords(of.length)} others` : namesOf(of);
    groups.push(`${names} ${n}${of.length > 1 ? ' each' : ''}`);
  }
  return [fact('Red by lead', groups.join('; '))];
};

const namesOf = (leads: readonly { name: string }[]): string => leads.map((lead) => lead.name).join(', ');

const hindered = (actions: readonly ActionNow[]): Fact[] => {
  const causes = grouped(actions, ({ open, recorded: { cause } }) => (open && cause !== null ? [cause] : []));
  if (causes.size === 0) return [];
  return [
    fact('Held up by', [...causes].map(([cause, of]) => `${causeWords(cause)}: ${refs(of)}`).join('; ')),
  ];
};

const travelled = ({ since }: Assessment, actions: readonly ActionNow[]): Fact[] => {
  const of = (direction: Travel['direction']) =>
    actions.filter((one) => one.travel()?.direction === direction);
  const all = actions.filter((one) => one.travel() !== null).length;
  if (since === null || all === 0) return [];
  const worse = of('worse');
  const better = of('better');
  const rated = of('newly-rated');
  const parts = [
    ...(worse.length > 0 ? [`${worse.length} worse ↓ ${some(worse)}`] : []),
    ...(better.length > 0 ? [`${better.length} better ↑ ${some(better)}`] : []),
    `${of('same').length} the same`,
    ...(of('new').length > 0 ? [`${of('new').length} new`] : []),
    ...(rated.length > 0 ? [`${rated.length} newly rated ${some(rated)}`] : []),
    ...(all < actions.length ? [`${actions.length - all} without a colour to compare`] : []),
  ];
  return [fact('Travel', `since ${longDay(since)}: ${parts.join('; ')}`)];
};

const forApproval = (actions: readonly ActionNow[]): Fact[] => {
  const moved = actions.flatMap((one) => everyMove(one).map((move) => ({ one, move })));
  const open = moved.filter(({ move }) => move.waiting);
  const agreed = moved.filter(({ move }) => isByAgreement(move)).length;
  const undated = moved.filter(({ move }) => move.agreed).length - agreed;
  if (moved.length === 0) return [];
  const waiting =
    open.length === 0
      ? 'none waits for agreement'
      : `${counted(open.length, 'change')} of date not agreed, for approval: ${eachOnce(open.map(({ one, move }) => move.milestone ?? one.action.ref)).join(' ')}`;
  const settled = present([
    agreed > 0 && `${inWords(agreed)} with agreement`,
    undated > 0 && `${inWords(undated)} that had no date before`,
  ]);
  return [fact('Re-dated', [sentence(waiting), ...settled].join('; '))];
};

/** A date that was moved twice stands once: `1.7 (two)`. */
const eachOnce = (refs: readonly string[]): string[] =>
  [...new Set(refs)].map((ref) => {
    const times = refs.filter((other) => other === ref).length;
    return times === 1 ? ref : `${ref} (${inWords(times)})`;
  });

const notRated = (actions: readonly ActionNow[], counts: Counts): Fact[] => {
  if (counts.notRated === 0) return [fact('Not rated', 'none: every open action has a recorded colour')];
  const of = actions.filter((one) => one.notRated);
  const which = counts.rated === 0 || of.length > 12 ? '' : `: ${refs(of)}`;
  return [
    {
      label: 'Not rated',
      text: [
        `${counts.notRated} of ${counted(actions.filter(({ open }) => open).length, 'open action')}${which}`,
      ],
      command: 'bscb list --not-rated',
    },
  ];
};

const stale = (assessment: Assessment, actions: readonly ActionNow[]): Fact[] => {
  const of = actions.filter((one) => one.stale);
  if (of.length === 0 || assessment.staleBefore === null) return [];
  return [
    {
      label: 'Stale',
      text: [`${counted(of.length, 'rating')} from before ${longDay(assessment.staleBefore)}: ${some(of)}`],
      command: 'bscb list --stale',
    },
  ];
};

const noDate = (actions: readonly ActionNow[], counts: Counts): Fact[] => {
  if (counts.undated + counts.actionsUndated === 0) return [];
  const bare = actions.filter((one) => one.suggested.row === 'no-date');
  const parts = [
    ...(counts.undated > 0 ? [counted(counts.undated, 'milestone')] : []),
    ...(bare.length > 0 ? [`${counted(bare.length, 'action')} (${some(bare)})`] : []),
  ];
  return [{ label: 'No date', text: [listed(parts)], command: 'bscb list --state undated' }];
};

const noDispute = (actions: readonly ActionNow[], counts: Counts): Fact[] => {
  if (counts.disputed > 0) return [];
  if (counts.rated === 0) return [fact('Disputed', 'none: nothing is rated yet')];
  const over = ratedRedAndOver(actions);
  return [fact('Disputed', over === null ? 'none: the ratings and the dates agree' : `none. ${over}`)];
};
