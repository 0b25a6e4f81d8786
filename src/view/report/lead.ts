import { nameTest } from '../../assess/asked-names.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import { grouped } from '../../model/grouped.ts';
import type { Name } from '../../model/plan.ts';
import { counted, listed } from '../../model/sentence.ts';
import { column, fact, facts, tableOf } from '../blocks.ts';
import { fieldRows, jsonOf } from '../fields/field.ts';
import type { Block } from '../page.ts';
import { sixWeeksOn } from '../words.ts';
import { agenciesOf, partnerIn } from './agencies.ts';
import { bothColours } from './ask-words.ts';
import { h3, listIfAny, p, wraps } from './blocks.ts';
import { type Chaser, chaser } from './chaser.ts';
import { type OwnerKind, owedRows, ownersPaper } from './lead-fields.ts';
import { closedWords, laterWords, notAsked, undatedWords } from './lead-rest.ts';
import { type Owed, type Owner, owed } from './owed.ts';
import type { Asked, Report, Section } from './paper.ts';
import { noneFits, opening, titled } from './report.ts';
import {
  colourCell,
  dueWords,
  lateWords,
  leadWords,
  nextCell,
  noteLines,
  owedColumns,
  sentencesCell,
} from './wording.ts';

/** A page for each lead: the note that asks for what they owe, late first, and what it does not ask for. `only` keeps those it accepts. */
export const leadReport = (now: Assessment, asked: Asked, only: (name: Name) => boolean): Report =>
  ownersReport(now, asked, 'lead', (name) => (only(name) ? [name.name] : []));

/** The same for each agency, through the posts that belong to it; what all agencies lead is under each. */
export const agencyReport = (now: Assessment, asked: Asked, only: (agency: string) => boolean): Report =>
  ownersReport(now, asked, 'agency', (name) => agenciesOf(now.plan, name).filter(only));

/** The note to each lead of whom there is something to ask; with names, to these alone. */
export const notesToLeads = (
  now: Assessment,
  leads: readonly string[],
): readonly { readonly name: string; readonly note: Chaser }[] => {
  const only = leads.length === 0 ? () => true : nameTest(now.plan, leads);
  const until = sixWeeksOn(now.today);
  return ownersOf(now, (name) => (only(name) ? [name.name] : [])).flatMap((owner) => {
    const note = chaser(now, owner, until);
    return note === null ? [] : [{ name: owner.name, note }];
  });
};

const ownersReport = (
  now: Assessment,
  asked: Asked,
  kind: OwnerKind,
  keysOf: (name: Name) => readonly string[],
): Report => {
  const owners = ownersOf(now, keysOf);
  const until = sixWeeksOn(now.today);
  const nobody = owners.length === 0 ? nobodyWords(now, kind) : null;
  return {
    kind,
    dense: true,
    title: titled(kind === 'lead' ? 'What each lead owes' : 'What each agency owes', asked, now.today),
    opening: [...opening(now, asked), ...(nobody === null ? [] : [p(nobody)])],
    sections: [
      ...owners.map((owner) => ownerSection(now, owner, kind, until)),
      ...(kind === 'agency' ? unassigned(now, keysOf) : leaderless(now)),
    ],
    facts: () => jsonOf(ownersPaper(kind), { now, until, owners }),
    rows: () =>
      fieldRows(
        owedRows(kind),
        owners.flatMap((owner) => owner.owed.map((one) => ({ owner, one }))),
      ),
  };
};

const nobodyWords = (now: Assessment, kind: OwnerKind): string =>
  now.actions.length === 0
    ? noneFits(now.plan)
    : kind === 'lead'
      ? 'No action names a lead.'
      : 'No agency is known for any lead: give each post its agency in plan.yaml.';

/** Those with the most dates late first, then with the most actions, then by name. */
const ownersOf = (now: Assessment, keysOf: (name: Name) => readonly string[]): readonly Owner[] => {
  const all = owed(now);
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

const ownerSection = (now: Assessment, owner: Owner, kind: OwnerKind, until: string): Section => {
  const late = owner.owed.filter((one) => one.daysLate > 0).sort((a, b) => b.daysLate - a.daysLate);
  const soon = owner.owed.filter((one) => one.daysLate === 0 && one.due !== null && one.due <= until);
  return {
    id: idOf(owner.name),
    title: owner.name,
    blocks: [
      p(`${aboutOwner(now, owner, kind)} ${sums(owner, late, aheadWords(now, soon, until))}`),
      ...(kind === 'lead'
        ? [...noteToSend(owner, chaser(now, owner, until)), ...notAsked(owner, until)]
        : [
            ...owedTable(late, 'Late, the longest first', true),
            ...owedTable(soon, `Due by ${longDay(until)}`),
            ...[laterWords(owner, until), undatedWords(owner)].flat().map((line) => p(line)),
            h3('Open actions that it leads'),
            actionTable(now, owner),
            ...closedWords(owner).map((line) => p(line)),
            ...noteToSend(owner, chaser(now, owner, until, true)),
          ]),
    ],
  };
};

const noteToSend = ({ name }: Owner, note: Chaser | null): readonly Block[] =>
  note === null
    ? []
    : [
        h3('Note to send'),
        facts([fact('To', note.to ?? `${name} (no mailbox is registered)`), fact('Subject', note.subject)]),
        ...note.paragraphs.flatMap((part) => (typeof part === 'string' ? [p(part)] : listIfAny(part))),
      ];

/** What `section=` calls it: `business-manager`. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const aboutOwner = (now: Assessment, owner: Owner, kind: OwnerKind): string => {
  const count = owner.actions.length;
  const how = kind === 'lead' ? '' : ', by its posts or with all agencies';
  const part = kind === 'agency' ? partnerIn(now, owner.name) : [];
  return [
    count === 0 ? 'Leads no action.' : `Leads ${counted(count, 'action')}${how}.`,
    part.length > 0 ? `Partner in ${listed(part.map((one) => one.action.ref))}.` : null,
    kind === 'lead' && owner.agency !== null ? `Agency: ${owner.agency}.` : null,
    kind === 'lead' && owner.email !== null ? `Mailbox: ${owner.email}.` : null,
  ]
    .filter((one) => one !== null)
    .join(' ');
};

const sums = (owner: Owner, late: readonly Owed[], ahead: string | null): string => {
  const past =
    late.length === 0
      ? 'No date is late'
      : `${counted(late.length, 'date')} ${late.length === 1 ? 'is' : 'are'} late`;
  const dates = `${past}${ahead === null ? '' : ` and ${ahead}`}.`;
  return owner.actions.length === 0 ? dates : `${bothColours(owner.actions)} ${dates}`;
};

/** `2 fall due by 11 February 2014`; null where none does and filters leave out what is done or later. */
const aheadWords = ({ noneDone }: Assessment, soon: readonly Owed[], until: string): string | null => {
  if (soon.length === 0) return noneDone ? null : `none falls due by ${longDay(until)}`;
  return `${soon.length} ${soon.length === 1 ? 'falls' : 'fall'} due by ${longDay(until)}`;
};

const owedTable = (items: readonly Owed[], title: string, late = false): readonly Block[] =>
  items.length === 0
    ? []
    : [
        h3(title),
        tableOf(title, items, [
          ...owedColumns,
          column(late ? 'Was due' : 'Due', dueWords),
          ...(late ? [column('Late', (one: Owed) => lateWords(one.daysLate))] : []),
        ]),
      ];

const actionTable = (now: Assessment, owner: Owner): Block => {
  const open = owner.actions.filter((one) => one.open);
  if (open.length === 0)
    return p(owner.actions.length === 0 ? 'None: only single milestones, listed above.' : 'None is open.');
  return tableOf(`Open actions: ${owner.name}`, open, [
    column('Ref', (one) => one.action.ref),
    column('Action', (one) => one.action.action, wraps(20)),
    column('Lead', (one) => leadWords(one.action.lead), wraps(12, 2)),
    column('Colour', colourCell, { wrap: true }),
    column('Next date', (one) => nextCell(one, now.today), { wrap: true }),
    column('Latest note', (one) => sentencesCell(noteLines(now.plan.keys, one), 'none'), wraps(16)),
  ]);
};

const leaderless = (now: Assessment): readonly Section[] => {
  const without = now.actions.filter((one) => one.action.lead.length === 0);
  if (without.length === 0) return [];
  return [
    {
      id: 'no-lead',
      title: 'Actions without a lead',
      blocks: listIfAny(without.map((one) => `${one.action.ref} ${one.action.action}`)),
    },
  ];
};

/** Leads whose agency the plan does not tell: their actions are on nobody's page. */
const unassigned = (now: Assessment, keysOf: (name: Name) => readonly string[]): readonly Section[] => {
  const isAlone = (name: Name): boolean =>
    agenciesOf(now.plan, name).length === 0 && keysOf(name).length === 0;
  const names = grouped(now.actions, ({ action }) => action.lead.filter(isAlone).map(({ name }) => name));
  if (names.size === 0) return [];
  return [
    {
      id: 'no-agency',
      title: 'Leads whose agency is not known',
      blocks: [
        p(
          'The plan gives no agency for these leads, so what they owe is on no page above. An agency goes beside its post in plan.yaml.',
        ),
        ...listIfAny(
          [...names].map(([name, of]) => `${name}: ${listed(of.map(({ action }) => action.ref))}`),
        ),
      ],
    },
  ];
};
