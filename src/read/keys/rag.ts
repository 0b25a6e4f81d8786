import { fold } from '../../model/name.ts';
import type { RagPolicy } from '../../model/plan.ts';
import { type Profile, usualProfile, usualProfiles } from '../../model/profile.ts';
import { listed } from '../../model/sentence.ts';
import { type Cursor, line, type Reader, tell, under, wholeNumber } from '../reader.ts';
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

const months: Profile = { profile: 'months' };

/** Thresholds and bodies are read once it is known which profile asks for them. */
const later = (cursor: Cursor): Cursor => cursor;

const profileOf = ({ cursor, reader }: Here): Profile => {
  const named = usualProfile(fold(line(under(cursor, 'profile')) ?? 'months'));
  const usual = named ?? months;
  if (!('amber' in usual)) {
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
    tell(reader, under(cursor, last), 'rag-thresholds', { amber, red, usual });
  }
  const asked = inOrder ? { ...usual, amber, red } : usual;
  return 'of' in asked ? { ...asked, of: bodyNamed(reader, under(cursor, 'of')) ?? asked.of } : asked;
};

const profiles = usualProfiles.map(({ profile }) => profile);

const settings = entry({
  should: 'settings: { profile: months }',
  always: true,
  instead: (word) =>
    profiles.some((one) => one === word.toLowerCase())
      ? `Write\n  rag: { profile: ${word.toLowerCase()} }`
      : 'Here rag says how lateness becomes colour:\n  rag: { profile: months }\nThe colour of an action goes under its progress.',
  keys: {
    profile: key(oneOf(profiles, listed(profiles, 'or')), 'How lateness becomes colour.'),
    amber: key(count(later), 'Days or meetings late from which it is amber.'),
    red: key(count(later), 'Days or meetings late from which it is red.'),
    of: key(text('names', 'a text', later), 'The body whose meetings are counted.'),
    colours: key(
      many(words(), { should: 'a list of colours, worst first', says: 'A colour', alone: null }),
      "The board's own words for colours, worst first.",
    ),
  },
  make: ({ colours }, here): RagPolicy => {
    const named = line(here.cursor);
    if (named !== null) return { profile: usualProfile(fold(named)) ?? months, colours: null };
    const folded = colours.map((one) => one.toLowerCase());
    return { profile: profileOf(here), colours: folded.length > 0 ? folded : null };
  },
});

/** How the plan turns lateness into colour, and the colours that people record. */
export const policy: Codec<RagPolicy> = {
  ...settings,
  read: (cursor, reader) => settings.read(cursor, reader) ?? { profile: months, colours: null },
};
