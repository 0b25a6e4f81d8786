import { toWrite } from '../../model/hint.ts';
import type { Next, Progress } from '../../model/plan.ts';
import { dated, line } from '../reader.ts';
import { type Codec, many, shown } from './codec.ts';
import { dayWords, dueWords, leadWords } from './common.ts';
import { entry, key, orText, withMore } from './entry.ts';
import { names } from './names.ts';
import { colour, date, oneOf, prose, words } from './values.ts';

/** What a text under progress is: a colour, or a note. */
const asEntry = (text: string): string =>
  /^(?:red|amber|green|blue|complete|[rag])$/i.test(text.trim())
    ? `rag: ${text.trim().toLowerCase()}`
    : `note: ${text.replace(/\s+/g, ' ').slice(0, 60)}`;

const nextEntry = entry({
  should: 'a text, or { what, by, who }',
  called: 'what happens next',
  keys: () => ({
    what: key(words(), 'What will be done.', {
      example: 'Briefing for the Executive',
      required: true,
      near: ['action', 'step', 'note'],
    }),
    by: key(date, 'By when.', { near: dueWords }),
    who: key(names('post', 'a post, or a list of posts'), 'Who does it: posts or bodies of plan.yaml.', {
      near: leadWords,
    }),
  }),
  first: ['what'],
  within: ({ what }, here) => (what === null ? null : here),
  make: ({ what, by, who }): Next | null => (what === null ? null : { what, by, who }),
});

/** What happens next: a text, or what, by and who. */
const next: Codec<Next | null> = orText(
  nextEntry,
  'a text, or { what, by, who }',
  ['what', 'by', 'who'],
  (cursor) => {
    const what = line(cursor);
    return what === null ? null : { what, by: null, who: [] };
  },
);

/** Dated updates. */
export const progress: Codec<Progress[]> = many(
  entry({
    should: 'an entry with date, rag and note',
    called: 'a progress entry',
    instead: (text) => toWrite('Write it as an entry:', `progress:\n  - date: …\n    ${asEntry(text)}`),
    snippet: {
      label: 'a progress entry',
      description: 'What happened, and the colour on that day',
      body: { date: '$1', rag: '$2', note: '$3' },
    },
    keys: () => ({
      date: key(date, 'The day of the update.', {
        as: 'dateText',
        holds: ['on', 'within'],
        near: dayWords,
      }),
      rag: key(colour, "The colour on that day: red, amber, green or complete, or one of the plan's own.", {
        title: 'RAG',
        near: ['status', 'current status', 'rag rating', 'rag status', 'colour', 'color'],
      }),
      note: key(prose, 'What happened, or what is in the way.', {
        example: 'Awaiting revised guidance',
        near: ['comment', 'comments', 'update', 'updates', 'notes', 'position'],
      }),
      cause: key(
        oneOf(['guidance', 'partner', 'funding', 'other'], 'guidance, partner, funding or other'),
        "What holds it up outside the board's control.",
      ),
      next: key(next, 'What happens next and by when: a text, or { what, by, who }.', {
        example: '{ what: Briefing, by: 1 Oct 2013, who: Business Manager }',
        near: ['next step', 'next steps', 'what next', 'plan', 'corrective action'],
      }),
      by: key(shown(words(), { names: 'post' }), 'The post that reports.', { near: ['who'] }),
    }),
    beside: ['on', 'within', 'at'],
    copy: (usual) => ({ ...usual }),
    make: (said, { cursor }): Progress => withMore(said, { ...dated(said.dateText), at: cursor.at }),
  }),
  { should: 'entries, each with date, rag and note' },
);
