// Reads a million date phrases and prints how many a second:  node bench/dates.mjs [how many]
import { build } from 'esbuild';

const many = Number(process.argv[2] ?? 1_000_000);

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
const { readPhrase } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

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

const rate = (phrases) => {
  for (let i = 0; i < 50_000; i++) readPhrase(phrases[i % phrases.length], calendar);
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  for (let i = 0; i < many; i++) readPhrase(phrases[i % phrases.length], calendar);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, busy: (user + system) / 1e6 };
};

for (const [name, phrases] of [
  ['as in a plan', [...usual, ...usual, ...rest]],
  ['every kind evenly', rest],
]) {
  const { seconds, busy } = rate(phrases);
  const each = (time) => Math.round(many / time).toLocaleString('en-GB');
  process.stdout.write(
    `${name}: ${many.toLocaleString('en-GB')} phrases in ${seconds.toFixed(2)} s, ${each(seconds)} a second; ${each(busy)} a second of processor time\n`,
  );
}
