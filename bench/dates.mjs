// How many date phrases are read in a second, as the program does it.
import { build } from 'esbuild';
import { count, middle, withSpread } from './measure.mjs';

const readerOfPhrases = async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { readPhrase } from './src/dates/phrase.ts';",
      resolveDir: `${import.meta.dirname}/..`,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  const text = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${text}`)).readPhrase;
};

const day = (date) => ({ start: date, due: date });
const calendar = {
  period: { start: '2013-04-01', due: '2014-03-31' },
  leadIn: null,
  quarters: 'financial',
  bodies: [
    {
      name: 'Board',
      aliases: ['Safeguarding Children Board'],
      meets: [day('2013-06-24'), day('2013-09-23')],
    },
    { name: 'QA&PM', aliases: ['QA & PM', 'QA & PM Ctte'], meets: null },
  ],
  terms: new Map(),
};

/** As a plan has them: mostly months, then series, ranges, years, meetings; and what is refused. */
const usual = [
  'Mar 2013',
  'by Sept 2013',
  'July 2013',
  'Nov 2013',
  'April 2013',
  'Oct 2014',
  'December 2013',
  'Aug 2013',
];
const rest = [
  'Mar 2013 / Jun 2013 / Sep 2013 / Dec 2013',
  'Mar – Oct 2013',
  'Throughout 2013-14',
  'ongoing',
  '28 May 2013',
  '28/5/13',
  'Q1 2013-14',
  'every QA & PM Ctte',
  'Board Jun 2013',
  'quarterly from June 2013',
  'completed by September 2012 (website permitting)',
  'Smarch 2013',
];

/** How many phrases a second of processor time, and of the clock. */
const rate = (readPhrase, phrases, many) => {
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  for (let i = 0; i < many; i++) readPhrase(phrases[i % phrases.length], calendar);
  const clock = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: many / ((user + system) / 1e6), clock: many / clock };
};

const kinds = [
  ['as in a plan', [...usual, ...usual, ...rest]],
  ['every kind evenly', rest],
];

/** The part of the bench for date phrases. */
export const dates = async ({ rounds = 5, phrases: many = 200_000 }) => {
  const readPhrase = await readerOfPhrases();
  for (const [, phrases] of kinds) rate(readPhrase, phrases, many / 4); // compiles what runs often
  const taken = kinds.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, [, phrases]] of kinds.entries()) taken[at].push(rate(readPhrase, phrases, many));
  const rows = kinds.map(([name], at) => [
    name,
    ...['cpu', 'clock'].map((what) =>
      withSpread(
        taken[at].map((one) => one[what]),
        count,
      ),
    ),
  ]);
  return {
    how: `Rounds: ${rounds}, each of ${middle([many], count)} phrases.`,
    tables: [[['phrases', 'in a second of processor time', 'in a second of the clock'], ...rows]],
  };
};
