import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import type { Name } from '../../model/plan.ts';
import { counted, listed } from '../../model/sentence.ts';
import { markOf } from '../colours.ts';
import type { Block, Row } from '../page.ts';
import { sixWeeksOn } from '../words.ts';
import { agenciesOf, contributions } from './agencies.ts';
import { h3, p, tableOr } from './blocks.ts';
import { chaser } from './chaser.ts';
import { owedFacts, owedHead, owedRow } from './facts.ts';
import { type Owed, owed } from './owed.ts';
import type { Asked, Report, Section } from './paper.ts';
import { opening, titled } from './report.ts';
import { statesOf, tallyOf } from './tally.ts';
import {
  colourCell,
  dueCell,
  dueWords,
  lateWords,
  leadWords,
  nextCell,
  noteLines,
  owedWords,
  sentencesCell,
} from './wording.ts';

interface Owner {
  readonly name: string;
  readonly email: string | null;
  readonly agency: string | null;
  readonly actions: readonly ActionNow[];
  readonly owed: readonly Owed[];
}

/** A page for each lead: what they owe, late first, their next dates, and a note to send. `only` keeps those it accepts. */
export const leadReport = (now: Assessment, asked: Asked, only: (name: Name) => boolean): Report =>
  ownersReport(now, asked, 'lead', (name) => (only(name) ? [name.name] : []));

/** The same for each agency, through the posts that belong to it; what all agencies lead stands under each. */
export const agencyReport = (now: Assessment, asked: Asked, only: (agency: string) => boolean): Report =>
  ownersReport(now, asked, 'agency', (name) => agenciesOf(now.plan, name).filter(only));

const ownersReport = (
  now: Assessment,
  asked: Asked,
  kind: 'lead' | 'agency',
  keysOf: (name: Name) => readonly string[],
): Report => {
  const owners = ownersOf(now, asked, keysOf);
  const until = sixWeeksOn(now.today);
  const nobody = owners.length === 0 ? nobodyWords(now, kind) : null;
  return {
    kind,
    title: titled(kind === 'lead' ? 'What each lead owes' : 'What each agency owes', asked, now.today),
    opening: [
      ...opening(now, asked),
      ...(nobody === null ? [] : [{ is: 'paragraph', text: nobody } as const]),
    ],
    sections: [
      ...owners.map((owner) => ownerSection(now, owner, kind, until)),
      ...(kind === 'agency' ? unassigned(now, keysOf) : leaderless(now)),
    ],
    facts: {
      until,
      [`${kind === 'lead' ? 'leads' : 'agencies'}`]: owners.map((owner) => ({
        name: owner.name,
        email: owner.email,
        agency: owner.agency,
        actions: owner.actions.map((one) => one.action.ref),
        owed: owner.owed.map(owedFacts),
        chaser: chaser(now, owner, until, kind === 'agency'),
      })),
    },
    rows: {
      // Each row names all who lead it, so the one whose page it is has a column name of its own.
      head: [kind === 'lead' ? 'owedBy' : kind, ...owedHead],
      rows: owners.flatMap((owner) => owner.owed.map((one) => [owner.name, ...owedRow(one)])),
    },
  };
};

const nobodyWords = (now: Assessment, kind: 'lead' | 'agency'): string =>
  now.actions.length === 0
    ? 'No action fits what was asked for.'
    : kind === 'lead'
      ? 'No action names a lead.'
      : 'No agency is known for any lead: give each post its agency in plan.yaml.';

/** Those with the most dates late first, then with the most actions, then by name. */
const ownersOf = (
  now: Assessment,
  asked: Asked,
  keysOf: (name: Name) => readonly string[],
): readonly Owner[] => {
  const all = owed(now, asked);
  const names = new Map<string, Name>();
  for (const one of now.actions)
    for (const name of [...one.action.lead, ...one.action.milestones.flatMap((each) => each.lead)])
      for (const key of keysOf(name)) if (!names.has(key)) names.set(key, name);
  const isOf = (list: readonly Name[], key: string) => list.some((name) => keysOf(name).includes(key));
  const owners = [...names.keys()].map((key): Owner => {
    const post = now.plan.posts.find((one) => one.name === key);
    return {
      name: key,
      email: post?.email ?? null,
      agency: post?.agency ?? null,
      actions: now.actions.filter((one) => isOf(one.action.lead, key)),
      owed: all.filter((one) => isOf(one.lead, key)),
    };
  });
  const lateOf = (owner: Owner) => owner.owed.filter((one) => one.daysLate > 0).length;
  return owners.sort(
    (a, b) => lateOf(b) - lateOf(a) || b.actions.length - a.actions.length || (a.name < b.name ? -1 : 1),
  );
};

const ownerSection = (now: Assessment, owner: Owner, kind: 'lead' | 'agency', until: string): Section => {
  const late = owner.owed.filter((one) => one.daysLate > 0).sort((a, b) => b.daysLate - a.daysLate);
  const soon = owner.owed.filter((one) => one.daysLate === 0 && one.due !== null && one.due <= until);
  const later = owner.owed.filter((one) => one.due !== null && one.due > until);
  const undated = owner.owed.filter((one) => one.due === null && one.id !== null);
  const note = chaser(now, owner, until, kind === 'agency');
  const withLead = kind === 'agency';
  return {
    id: idOf(owner.name),
    title: owner.name,
    blocks: [
      p(aboutOwner(now, owner, kind)),
      p(sums(now, owner, late, soon, until)),
      ...(late.length + soon.length === 0
        ? []
        : ([
            h3('Late'),
            owedTable(late, 'Nothing is late.', `Late, the longest first: ${owner.name}`, withLead, true),
            h3(`Due by ${longDay(until)}`),
            owedTable(
              soon,
              'Nothing falls due in these six weeks.',
              `Due in the next six weeks: ${owner.name}`,
              withLead,
              false,
            ),
          ] as Block[])),
      ...(later.length === 0
        ? []
        : [
            {
              is: 'paragraph',
              text: `Later: ${listed(later.map((one) => `${one.id ?? one.now.action.ref} (${dueWords(one)})`))}.`,
            } as Block,
          ]),
      ...(undated.length === 0
        ? []
        : [
            {
              is: 'paragraph',
              text: `Without a date: ${listed(undated.map((one) => `${one.id} ${one.what.replace(/[.\s]+$/, '')}`))}.`,
            } as Block,
          ]),
      {
        is: 'heading',
        level: 3,
        text: kind === 'lead' ? 'Open actions that it leads' : 'Open actions that its posts lead',
      },
      actionTable(now, owner, withLead),
      ...closedWords(owner),
      ...(note === null
        ? []
        : ([
            h3('Note to send'),
            {
              is: 'facts',
              facts: [
                { label: 'To', text: [note.to ?? `${owner.name} (no mailbox is registered)`] },
                { label: 'Subject', text: [note.subject] },
              ],
            },
            ...note.paragraphs.map(
              (part): Block =>
                typeof part === 'string' ? { is: 'paragraph', text: part } : { is: 'list', items: part },
            ),
          ] as Block[])),
    ],
  };
};

/** What `section=` calls it: `business-manager`. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const aboutOwner = (now: Assessment, owner: Owner, kind: 'lead' | 'agency'): string => {
  const count = owner.actions.length;
  const how = kind === 'lead' ? '' : ', by its posts or with all agencies';
  const part = contributions(now).find((one) => one.agency === owner.name)?.partnerIn ?? [];
  return [
    count === 0 ? 'Leads no action.' : `Leads ${counted(count, 'action')}${how}.`,
    kind === 'agency' && part.length > 0 ? `Partner in ${listed(part.map((one) => one.action.ref))}.` : null,
    kind === 'lead' && owner.agency !== null ? `Agency: ${owner.agency}.` : null,
    kind === 'lead' && owner.email !== null ? `Mailbox: ${owner.email}.` : null,
  ]
    .filter((one) => one !== null)
    .join(' ');
};

const sums = (
  now: Assessment,
  owner: Owner,
  late: readonly Owed[],
  soon: readonly Owed[],
  until: string,
): string => {
  const counts = tallyOf(owner.actions, (one) => one.shown);
  const colours = statesOf(now)
    .filter((state) => counts.has(state))
    .map((state) => `${counts.get(state)} ${markOf(state).word}`);
  const dates = `${late.length === 0 ? 'No date is late' : `${counted(late.length, 'date')} ${late.length === 1 ? 'is' : 'are'} late`} and ${soon.length === 0 ? 'none falls' : `${soon.length} ${soon.length === 1 ? 'falls' : 'fall'}`} due by ${longDay(until)}.`;
  return colours.length === 0 ? dates : `Colours: ${listed(colours)}. ${dates}`;
};

const owedTable = (
  items: readonly Owed[],
  none: string,
  caption: string,
  withLead: boolean,
  late: boolean,
): Block =>
  tableOr(
    none,
    caption,
    [
      { title: 'Ref' },
      { title: 'What', wrap: true, shrink: 1, least: 20 },
      ...(withLead ? [{ title: 'Lead', wrap: true, shrink: 2, least: 12 }] : []),
      { title: late ? 'Was due' : 'Due' },
      ...(late ? [{ title: 'Late' }] : []),
    ],
    items.map(
      (one): Row => ({
        cells: [
          one.id ?? one.now.action.ref,
          one.id === null ? `${owedWords(one)}: ${one.what}` : owedWords(one),
          ...(withLead ? [leadWords(one.lead)] : []),
          dueCell(one),
          ...(late ? [lateWords(one.daysLate)] : []),
        ],
      }),
    ),
  );

const closedWords = (owner: Owner): readonly Block[] => {
  const closed = owner.actions.filter((one) => !one.open);
  if (closed.length === 0) return [];
  return [
    {
      is: 'paragraph',
      text: `No longer open: ${listed(closed.map((one) => `${one.action.ref} (${markOf(one.suggested.colour).word})`))}.`,
    },
  ];
};

const actionTable = (now: Assessment, owner: Owner, withLead: boolean): Block =>
  tableOr(
    owner.actions.length === 0 ? 'None: only single milestones, listed above.' : 'None is open.',
    `Open actions: ${owner.name}`,
    [
      { title: 'Ref' },
      { title: 'Action', wrap: true, shrink: 1, least: 20 },
      ...(withLead ? [{ title: 'Lead', wrap: true, shrink: 2, least: 12 }] : []),
      { title: 'Colour', wrap: true },
      { title: 'Next date', wrap: true },
      { title: 'Latest note', wrap: true, shrink: 1, least: 16 },
    ],
    owner.actions
      .filter((one) => one.open)
      .map(
        (one): Row => ({
          cells: [
            one.action.ref,
            one.action.action,
            ...(withLead ? [leadWords(one.action.lead)] : []),
            colourCell(one),
            nextCell(one, now.today),
            sentencesCell(noteLines(one), 'none'),
          ],
        }),
      ),
  );

const leaderless = (now: Assessment): readonly Section[] => {
  const without = now.actions.filter((one) => one.action.lead.length === 0);
  if (without.length === 0) return [];
  return [
    {
      id: 'no-lead',
      title: 'Actions without a lead',
      blocks: [
        {
          is: 'list',
          items: without.map((one) => `${one.action.ref} ${one.action.action}`),
        },
      ],
    },
  ];
};

/** Leads whose agency the plan does not tell: their actions stand on nobody's page. */
const unassigned = (now: Assessment, keysOf: (name: Name) => readonly string[]): readonly Section[] => {
  const names = new Map<string, string[]>();
  for (const one of now.actions)
    for (const name of one.action.lead)
      if (agenciesOf(now.plan, name).length === 0 && keysOf(name).length === 0)
        names.set(name.name, [...(names.get(name.name) ?? []), one.action.ref]);
  if (names.size === 0) return [];
  return [
    {
      id: 'no-agency',
      title: 'Leads whose agency is not known',
      blocks: [
        p(
          'The plan gives no agency for these leads, so what they owe stands on no page above. An agency goes beside its post in plan.yaml.',
        ),
        { is: 'list', items: [...names].map(([name, refs]) => `${name}: ${listed(refs)}`) },
      ],
    },
  ];
};
