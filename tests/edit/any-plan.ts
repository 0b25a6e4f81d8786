import fc from 'fast-check';

/** How a person might write a file: the same facts in another dress. */
interface Dress {
  readonly eol: '\n' | '\r\n';
  readonly dash: 0 | 2 | 4;
  readonly step: 2 | 4;
  readonly brackets: 'none' | 'inner' | 'all';
  readonly quotes: 'few' | 'double' | 'single';
  readonly comments: boolean;
  readonly shuffled: boolean;
  readonly lastNewline: boolean;
}

const dress: fc.Arbitrary<Dress> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  dash: fc.constantFrom(0, 2, 4),
  step: fc.constantFrom(2, 4),
  brackets: fc.constantFrom('none', 'none', 'inner', 'all'),
  quotes: fc.constantFrom('few', 'few', 'double', 'single'),
  comments: fc.boolean(),
  shuffled: fc.boolean(),
  lastNewline: fc.boolean(),
});

type Fact = string | Fact[] | { [key: string]: Fact };

const someText = fc.constantFrom(
  'First draft completed',
  'Report considered: by the Board, item 4 #3',
  "Children's views – heard",
  'Training "package" agreed',
  '[draft] of the {plan}',
  'Audit & review of 100% of cases, twice',
);
const someLines = fc.constantFrom(
  'Children say that they are heard.\nTwo of three: "more" #1\n',
  'Asked in May\n\nAsked again\n',
);
const day = fc.constantFrom('28 May 2013', '3 Jun 2013', '24 Jun 2013', '5 Aug 2013');
const month = fc.constantFrom('May 2013', 'by Sept 2013', 'Mar 2013 / Jun 2013', 'October 2013', 'quarterly');
const post = fc.constantFrom('Business Manager', 'GM – Quality Assurance, CSC', 'L&D Manager');
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const milestone = fc.record({
  what: someText,
  when: perhaps(month),
  lead: perhaps(fc.oneof(post, fc.array(post, { minLength: 1, maxLength: 2 }))),
  done: perhaps(fc.oneof(day, fc.array(day, { minLength: 1, maxLength: 2 }))),
  evidence: perhaps(someText),
});
const update = fc.record({
  date: day,
  rag: fc.constantFrom('red', 'amber', 'green'),
  note: perhaps(someText),
  next: perhaps(fc.oneof(someText, fc.record({ what: someText, by: perhaps(month), who: perhaps(post) }))),
});

const action = fc.record({
  action: someText,
  outcomes: perhaps(fc.array(someText, { minLength: 1, maxLength: 2 })),
  milestones: perhaps(fc.array(milestone, { minLength: 1, maxLength: 3 })),
  lead: perhaps(fc.oneof(post, fc.array(post, { minLength: 1, maxLength: 2 }))),
  completion: perhaps(month),
  progress: perhaps(fc.oneof(update, fc.array(update, { minLength: 1, maxLength: 2 }))),
  impact: perhaps(fc.oneof(someText, someLines)),
});

const withoutGaps = (fact: unknown): Fact => {
  if (Array.isArray(fact)) return fact.map(withoutGaps);
  if (typeof fact !== 'object' || fact === null) return String(fact);
  return Object.fromEntries(
    Object.entries(fact).flatMap(([key, one]) => (one === undefined ? [] : [[key, withoutGaps(one)]])),
  );
};

/** An area file that `check` accepts, and how many milestones each of its actions has. */
export interface AnyArea {
  readonly text: string;
  readonly milestones: readonly number[];
}

/** The text of an area file that `check` accepts, in any dress. */
export const anyArea: fc.Arbitrary<AnyArea> = fc
  .tuple(dress, fc.array(action, { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat({ max: 97 })))
  .map(([how, actions, stream]) => {
    const facts = actions.map((one, i) => ({ ref: `1.${i + 1}`, ...(withoutGaps(one) as object) }));
    const pick = () => stream.next().value ?? 0;
    const lines = written({ area: '1', title: 'Hearing children', actions: facts as Fact[] }, how, pick);
    if (how.comments && pick() % 3 === 0) lines.push('', '# end of the area');
    const text = lines.join(how.eol);
    return {
      text: how.lastNewline ? text + how.eol : text,
      milestones: actions.map((one) => one.milestones?.length ?? 0),
    };
  });

/** plan.yaml beside it. */
export const settings = `board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
published: March 2013
posts: [Business Manager, "GM – Quality Assurance, CSC", L&D Manager]
bodies: { Board: { meets: [24 Jun 2013, 23 Sep 2013, 9 Dec 2013] } }
fields: { Priority: [high, medium, low] }
`;

const inQuotes = (text: string, { quotes }: Dress, flow: boolean): string => {
  const plain = /^[A-Za-z0-9][^\n:#"'[\]{},&*]*$/.test(text) && !/ #|: /.test(text) && !/^\d+\.\d/.test(text);
  if (quotes === 'few' && (plain || (!flow && /^[A-Z][\w &–']*$/.test(text)))) return text;
  return quotes === 'single' && !text.includes('\n')
    ? `'${text.replaceAll("'", "''")}'`
    : `"${text.replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
};

const bracketed = (fact: Fact, how: Dress, gap = ' '): string => {
  if (typeof fact === 'string') return inQuotes(fact, how, true);
  if (Array.isArray(fact)) return `[${fact.map((one) => bracketed(one, how, gap)).join(`,${gap}`)}]`;
  return `{ ${Object.entries(fact)
    .map(([key, one]) => `${key}: ${bracketed(one, how, gap)}`)
    .join(`,${gap}`)} }`;
};

const blanks = (count: number): string => ' '.repeat(count);

type Pick = () => number;

const written = (fact: { [key: string]: Fact }, how: Dress, pick: Pick): string[] => {
  if (how.brackets === 'all' && pick() % 2 === 0)
    return bracketed(fact, how, '\n  ')
      .split('\n')
      .map((line) => (how.comments && pick() % 5 === 0 ? `${line} # so far` : line));
  return mapLines(fact, 0, how, pick);
};

const mapLines = (fact: { [key: string]: Fact }, column: number, how: Dress, pick: Pick): string[] => {
  const [first, ...rest] = Object.entries(fact);
  const keys =
    first === undefined ? [] : [first, ...(how.shuffled ? rest.sort(() => (pick() % 2) - 0.5) : rest)];
  return keys.flatMap(([key, one]) => {
    const lines = valueLines(key, one, column, how, pick);
    const [head = '', ...tail] = lines;
    const remark = how.comments && pick() % 4 === 0 ? [`${blanks(column)}# what follows is ${key}`] : [];
    const gap = how.comments && pick() % 7 === 0 ? [''] : [];
    const isFirst = key === keys[0]?.[0];
    return [...(isFirst ? [] : [...gap, ...remark]), head, ...tail];
  });
};

const valueLines = (key: string, one: Fact, column: number, how: Dress, pick: Pick): string[] => {
  const head = `${blanks(column)}${key}:`;
  const aside = how.comments && pick() % 5 === 0 ? '  # as the minutes have it' : '';
  if (typeof one === 'string') {
    if (one.includes('\n') && pick() % 4 > 0)
      return [
        `${head} |`,
        ...one
          .trimEnd()
          .split('\n')
          .map((line) => (line === '' ? '' : blanks(column + how.step) + line)),
      ];
    if (pick() % 9 === 0 && /^[A-Z][\w ]+$/.test(one))
      return [`${head} >-`, ...one.split(' ').map((word) => blanks(column + how.step) + word)];
    return [`${head} ${key === 'ref' ? `"${one}"` : inQuotes(one, how, false)}${aside}`];
  }
  const inner =
    key !== 'actions' && (how.brackets === 'inner' || (how.brackets === 'all' && pick() % 2 === 0));
  if (inner) return [`${head} ${bracketed(one, how)}${aside}`];
  if (!Array.isArray(one)) return [head, ...mapLines(one, column + how.step, how, pick)];
  return [head + aside, ...one.flatMap((entry) => itemLines(entry, column + how.dash, how, pick))];
};

const itemLines = (entry: Fact, column: number, how: Dress, pick: Pick): string[] => {
  const remark = how.comments && pick() % 6 === 0 ? [`${blanks(column + 2)}# so far`] : [];
  if (typeof entry === 'string') return [`${blanks(column)}- ${inQuotes(entry, how, false)}`, ...remark];
  if (Array.isArray(entry) || (pick() % 5 === 0 && how.brackets !== 'none'))
    return [`${blanks(column)}- ${bracketed(entry, how)}`, ...remark];
  const [first = '', ...rest] = mapLines(entry, column + 2, how, pick);
  return [`${blanks(column)}- ${first.trimStart()}`, ...rest, ...remark];
};
