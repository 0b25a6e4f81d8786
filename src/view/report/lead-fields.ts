import type { Assessment } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { type Field, field, groupOrNone, jsonField, listing, own, ownList, within } from '../fields/field.ts';
import { type Chaser, chaser } from './chaser.ts';
import { owedFields, refsField } from './facts.ts';
import type { Owed, Owner } from './owed.ts';

/** Whose pages they are. */
export type OwnerKind = 'lead' | 'agency';

interface Owners {
  readonly now: Assessment;
  readonly until: PlanDate;
  readonly owners: readonly Owner[];
}

const chaserFields: readonly Field<Chaser>[] = [
  own('to', 'text?', 'The registered mailbox; empty where there is none.'),
  own('subject', 'text', 'The subject of the mail.'),
  jsonField(
    'paragraphs',
    { type: 'array', items: { type: ['string', 'array'] } },
    'Paragraphs, and lists of items.',
    ({ paragraphs }) => paragraphs,
  ),
  own('text', 'prose', 'The whole of it as plain text.'),
];

/** What the pages of leads or of agencies answer machines with. */
export const ownersPaper = (kind: OwnerKind): readonly Field<Owners>[] => [
  own('until', 'day', 'How far ahead it looks.'),
  listing<Owners, Owner & { readonly of: Owners }>(
    kind === 'lead' ? 'leads' : 'agencies',
    'A page each.',
    [
      own('name', 'text', 'The post, body or agency.'),
      own('email', 'text?', 'The registered mailbox.'),
      own('agency', 'text?', 'The agency that it belongs to.'),
      refsField('actions', 'Actions that it leads.', ({ actions }) => actions),
      ownList('owed', 'What it still has to do.', owedFields),
      groupOrNone<Owner & { readonly of: Owners }, Chaser>(
        'chaser',
        'A note to send; null where there is nothing to ask.',
        chaserFields,
        ({ of: { now, until }, ...owner }) => chaser(now, owner, until, kind === 'agency'),
      ),
    ],
    (of) => of.owners.map((owner) => ({ ...owner, of })),
  ),
];

/** Each row names all who lead it, so the one whose page it is has a column of its own. */
export const owedRows = (
  kind: OwnerKind,
): readonly Field<{ readonly owner: Owner; readonly one: Owed }>[] => [
  field(kind === 'lead' ? 'owedBy' : kind, 'text', 'Whose page it is on.', ({ owner }) => owner.name),
  ...within(owedFields, ({ one }: { readonly one: Owed }) => one),
];
