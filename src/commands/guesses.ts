import { byWord } from '../model/by-word.ts';
import { nearest } from '../model/nearest.ts';
import { oneWord } from '../model/to-type.ts';

/** Commands, each with the words that people try for it. They are shown, never run. */
const guesses = byWord({
  overdue: 'late behind missed slipped',
  show: 'why view display action',
  due: 'next upcoming soon coming forward',
  'list --state complete': 'complete completed finished',
  'list --state open': 'open',
  'list --state undated': 'undated',
  'list --state disputed': 'disputed',
  'list --state stale': 'stale',
  'list --rag red': 'red',
  'list --rag amber': 'amber',
  'list --rag green': 'green',
  'list --search': 'search find',
  list: 'ls all actions',
  'list --milestones': 'milestones',
  status: 'summary dashboard overview rag',
  check: 'lint validate verify problems',
  'export json': 'json',
  init: 'new start begin create',
  dates: 'date',
  'dates --phrase': 'phrase',
  '--version': 'version',
});

const optionGuesses = byWord({
  '--format json': '--json',
  '--format csv': '--csv',
  '--format markdown': '--md --markdown',
  '--as-of': '--today --date --asof --on',
  '--lead': '--owner',
  '--state': '--status',
  '--color never': '--no-color --no-colour',
  '--output': '--out --file',
  '--plan': '--folder --dir',
});

/** What to type for a word that is no command, arguments kept; null where nothing is near. */
export const guessCommand = (
  word: string,
  rest: readonly string[],
  commands: readonly string[],
): string | null => {
  if (/^\d+(?:\.\d+)+[a-z]?$/.test(word)) return `bscb show ${word}`;
  const guess = guesses.get(word.toLowerCase());
  const known =
    guess !== undefined && (guess.startsWith('-') || commands.includes(guess.split(' ')[0] ?? ''));
  const found = known ? guess : nearest(word.toLowerCase(), commands);
  return found === null || found === undefined ? null : ['bscb', found, ...rest.map(oneWord)].join(' ');
};

/** What to type for an option that no command has; null where nothing is near. */
export const guessOption = (flag: string, options: readonly string[]): string | null =>
  optionGuesses.get(flag.toLowerCase()) ?? nearest(flag.toLowerCase(), options);
