import { unnamedProfile, usualProfile, usualProfiles } from '../../assess/profiles/index.ts';
import { field } from '../../model/address.ts';
import { type BoardColour, meaningsInOrder, type RagPolicy } from '../../model/colour.ts';
import { toWrite } from '../../model/hint.ts';
import { fold } from '../../model/name.ts';
import type { Profile } from '../../model/profile.ts';
import { listed } from '../../model/sentence.ts';
import { type Cursor, each, line, type Reader, tell, under, wholeNumber } from '../reader.ts';
import { type Codec, many, text } from './codec.ts';
import { entry, type Here, key } from './entry.ts';
import { nameAt } from './names.ts';
import { count, oneOf, words } from './values.ts';

/** A body that a setting names; null, and a problem, where the register does not know it. */
export const bodyNamed = (reader: Reader, cursor: Cursor): string | null => {
  const name = nameAt(reader, cursor, 'body');
  if (name === null || name.register === 'body') return name?.name ?? null;
  tell(reader, cursor, 'unknown-body', { text: name.text });
  return null;
};

/** Thresholds and bodies are read once it is known which profile asks for them. */
const later = (cursor: Cursor): Cursor => cursor;

const profileOf = ({ cursor, reader }: Here): Profile => {
  const named = usualProfile(fold(line(under(cursor, 'profile')) ?? unnamedProfile.profile));
  const usual = named ?? unnamedProfile;
  if (usual.amber === undefined || usual.red === undefined) {
    const keys = ['amber', 'red', 'of'].filter((name) => under(cursor, name).tree.is !== 'nothing');
    if (keys[0] !== undefined && named !== null)
      tell(reader, under(cursor, keys[0]), 'idle-setting', { keys, profile: named.profile });
    return usual;
  }
  const amber = wholeNumber(reader, under(cursor, 'amber'), 1) ?? usual.amber;
  const red = wholeNumber(reader, under(cursor, 'red'), 1) ?? usual.red;
  const inOrder = amber < red;
  if (!inOrder) {
    const last = under(cursor, 'red').tree.is === 'nothing' ? 'amber' : 'red';
    tell(reader, under(cursor, last), 'rag-thresholds', {
      amber,
      red,
      usual: { amber: usual.amber, red: usual.red },
    });
  }
  const asked = inOrder ? { ...usual, amber, red } : usual;
  return asked.of === undefined
    ? asked
    : { ...asked, of: bodyNamed(reader, under(cursor, 'of')) ?? asked.of };
};

const own = many(words(), { should: 'a word, or a list of words', says: 'A word for it' });

const byMeaning = entry({
  should: 'red, amber, green and complete, each with its words',
  called: 'colours',
  keys: () => ({
    red: key(own, 'Words for red.', { example: 'red' }),
    amber: key(own, 'Words for amber.', { example: 'yellow' }),
    green: key(own, 'Words for green.', { example: 'green' }),
    complete: key(own, 'Words for complete.', { example: '[blue, done]' }),
  }),
  make: (words, { cursor }): BoardColour[] =>
    (['red', 'amber', 'green', 'complete'] as const).flatMap((means) =>
      words[means].map((word) => ({ word: spelt(word), means, at: field(cursor.at, means) })),
    ),
});

const usualWords = ['red', 'amber', 'green', 'complete'];

/** The usual colours in small letters, as pages know them; a board's own words as it writes them. */
const spelt = (word: string): string => usualWords.find((one) => one === word.toLowerCase()) ?? word;

const colours: Codec<BoardColour[]> = {
  ...many<string | null, BoardColour>(words(), {
    should: 'a list of colours, worst first; or red, amber, green and complete, each with its words',
    says: 'A colour',
    alone: byMeaning,
    read: (cursor, reader) => {
      if (cursor.tree.is === 'map') return byMeaning.read(cursor, reader) ?? [];
      const listed = each(cursor).flatMap(({ tree, at, ref }) => {
        const word = line({ tree, at, ref });
        return word === null ? [] : [{ word: spelt(word), at }];
      });
      const means = meaningsInOrder(listed.map(({ word }) => word));
      return listed.map((one, i) => ({ ...one, means: means[i] ?? 'amber' }));
    },
  }),
  keys: byMeaning.keys,
};

const profiles = usualProfiles.map(({ profile }) => profile);

const settings = entry({
  should: 'settings: { profile: months }',
  always: true,
  instead: (word) =>
    profiles.some((one) => one === word.toLowerCase())
      ? toWrite('Write', `rag:\n  profile: ${word.toLowerCase()}`)
      : toWrite(
          'Here rag says how lateness becomes colour:',
          'rag: { profile: months }',
          'The colour of an action goes under its progress.',
        ),
  keys: () => ({
    profile: key(oneOf(profiles, listed(profiles, 'or')), 'How lateness becomes colour.', {
      shows: ['show'],
    }),
    amber: key(count(later), 'Days or meetings late from which it is amber.', {
      example: '7',
      shows: ['show'],
    }),
    red: key(count(later), 'Days or meetings late from which it is red.', { example: '31', shows: ['show'] }),
    of: key(text('names', 'a text', later), 'The body whose meetings are counted.', {
      example: 'Executive',
      shows: ['show'],
    }),
    colours: key(
      colours,
      "The board's own words for colours: what means red, amber, green and complete; or a list, worst first.",
      { example: '[red, amber, green]' },
    ),
  }),
  make: ({ colours }, here): RagPolicy => {
    const named = line(here.cursor);
    if (named !== null) return { profile: usualProfile(fold(named)) ?? unnamedProfile, colours: null };
    return { profile: profileOf(here), colours: colours.length > 0 ? colours : null };
  },
});

/** How the plan turns lateness into colour, and the colours that people record. */
export const policy: Codec<RagPolicy> = {
  ...settings,
  nothing: undefined,
  read: (cursor, reader) => settings.read(cursor, reader) ?? { profile: unnamedProfile, colours: null },
};
