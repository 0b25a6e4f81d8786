import { nearest } from '../model/nearest.ts';

/** Words that people try, and the command that answers them. They are shown, never run. */
const guesses = new Map<string, string>([
  ['late', 'overdue'],
  ['behind', 'overdue'],
  ['missed', 'overdue'],
  ['slipped', 'overdue'],
  ['why', 'show'],
  ['view', 'show'],
  ['display', 'show'],
  ['action', 'show'],
  ['next', 'due'],
  ['upcoming', 'due'],
  ['soon', 'due'],
  ['coming', 'due'],
  ['forward', 'due'],
  ['complete', 'list --state complete'],
  ['completed', 'list --state complete'],
  ['finished', 'list --state complete'],
  ['open', 'list --state open'],
  ['undated', 'list --state undated'],
  ['disputed', 'list --state disputed'],
  ['stale', 'list --state stale'],
  ['red', 'list --rag red'],
  ['amber', 'list --rag amber'],
  ['green', 'list --rag green'],
  ['search', 'list --search'],
  ['find', 'list --search'],
  ['ls', 'list'],
  ['all', 'list'],
  ['actions', 'list'],
  ['milestones', 'list --milestones'],
  ['summary', 'status'],
  ['dashboard', 'status'],
  ['overview', 'status'],
  ['rag', 'status'],
  ['lint', 'check'],
  ['validate', 'check'],
  ['verify', 'check'],
  ['problems', 'check'],
  ['json', 'export json'],
  ['date', 'dates'],
  ['phrase', 'dates --phrase'],
  ['version', '--version'],
]);

const optionGuesses = new Map<string, string>([
  ['--json', '--format json'],
  ['--csv', '--format csv'],
  ['--md', '--format markdown'],
  ['--markdown', '--format markdown'],
  ['--today', '--as-of'],
  ['--date', '--as-of'],
  ['--asof', '--as-of'],
  ['--on', '--as-of'],
  ['--owner', '--lead'],
  ['--status', '--state'],
  ['--no-color', '--color never'],
  ['--no-colour', '--color never'],
  ['--out', '--output'],
  ['--file', '--output'],
  ['--folder', '--plan'],
  ['--dir', '--plan'],
]);

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
  return found === null || found === undefined ? null : ['bscb', found, ...rest.map(quoted)].join(' ');
};

/** What to type for an option that no command has; null where nothing is near. */
export const guessOption = (flag: string, options: readonly string[]): string | null =>
  optionGuesses.get(flag.toLowerCase()) ?? nearest(flag.toLowerCase(), options);

const quoted = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : `"${word}"`);
