import type { Travel } from '../assess/assessment.ts';
import type { ColourCounts } from '../assess/counts.ts';
import type { Cause } from '../model/plan.ts';
import { counted, figure, noneOf, sentence } from '../model/sentence.ts';
import type { Badge, Inline, Span, Tone, Toned } from './page.ts';

/** How a colour is said without colour: a letter, a shape and a word. */
export interface Mark {
  readonly letter: string;
  readonly shape: string;
  readonly word: string;
  readonly tone: Tone;
}

const marks = new Map<string, Mark>([
  ['red', { letter: 'R', shape: '■', word: 'red', tone: 'red' }],
  ['amber', { letter: 'A', shape: '▲', word: 'amber', tone: 'amber' }],
  ['green', { letter: 'G', shape: '●', word: 'green', tone: 'green' }],
  ['complete', { letter: 'C', shape: '√', word: 'complete', tone: 'complete' }],
  ['not-due', { letter: 'o', shape: '○', word: 'not due', tone: 'not-due' }],
  ['none', { letter: '-', shape: '·', word: 'no colour', tone: 'quiet' }],
  ['on-hold', { letter: 'H', shape: '–', word: 'on hold', tone: 'quiet' }],
  ['withdrawn', { letter: 'W', shape: '–', word: 'withdrawn', tone: 'quiet' }],
  ['superseded', { letter: 'S', shape: '–', word: 'superseded', tone: 'quiet' }],
  ['carried-forward', { letter: 'F', shape: '–', word: 'carried forward', tone: 'quiet' }],
]);

/** The mark of a colour; one of the board's own words has the letter and shape of what it means: On track and Off track begin alike. */
export const markOf = (colour: string, means: string | null = null): Mark => {
  const meant = marks.get(means ?? '') ?? {
    letter: colour.slice(0, 1).toUpperCase(),
    shape: '•',
    tone: 'plain',
  };
  return marks.get(colour) ?? { ...meant, word: colour };
};

const badgeOf = ({ letter, word }: Mark): Badge => ({
  letter: letter === '-' ? '–' : letter.toUpperCase(),
  word: sentence(word),
});

/** `R■`: narrow, and plain in monochrome. */
export const letterAndShape = (colour: string, means: string | null = null): Toned => {
  const mark = markOf(colour, means);
  const { letter, shape, tone } = mark;
  return { text: `${letter}${shape}`, tone, badge: badgeOf(mark), ascii: letter };
};

/** `■ red`: shape and word, so that the colour is never alone. */
export const colourWord = (colour: string, means: string | null = null): Toned => {
  const mark = markOf(colour, means);
  return { text: `${mark.shape} ${mark.word}`, tone: mark.tone, badge: badgeOf(mark) };
};

/** `■ RED`, where one colour is the news. */
export const shapeAndWord = (colour: string, means: string | null = null): Toned => {
  const said = colourWord(colour, means);
  return { ...said, text: said.text.toUpperCase() };
};

/** `R■ red`: in a column of its own, where the word has room. */
export const letterShapeAndWord = (colour: string, means: string | null): Toned => {
  const said = letterAndShape(colour, means);
  const { word } = markOf(colour, means);
  return { ...said, text: `${said.text} ${word}`, ascii: `${said.ascii} ${word}` };
};

/** `■■■`: a shape for each of so many actions of one colour. */
export const shapesOf = (colour: string, count: number): Toned => {
  const { shape, tone, word } = markOf(colour);
  const text = shape.repeat(count);
  return shape === '–' ? { text, tone } : { text, tone, shapes: { count, word } };
};

const arrows = { better: '↑', worse: '↓', same: '→', new: '+', 'newly-rated': '+' } as const;

/** Which way a colour went. */
export const arrowOf = ({ direction }: Pick<Travel, 'direction'>): string => arrows[direction];

/** `2 amber`; with its verb behind none, where “none is red and 2 amber” would be read as one. */
export const andAmber = (red: number, amber: number, rated = ''): string =>
  red === 0 && amber > 0
    ? `${figure(amber)} ${amber > 1 ? 'are' : 'is'} ${rated}amber`
    : `${amber === 0 ? 'none' : figure(amber)} amber`;

/** What the board does not control, for the cell beside a colour; as narrow as it can be said. */
export const causeCell = (cause: Cause | null): Inline =>
  cause === null ? '' : { text: cause === 'other' ? 'outside' : cause, tone: 'warning' };

/** `R■ G●`: suggested beside recorded, `R■ –` where nobody has rated it. */
export const sideBySide = (
  suggested: string,
  recorded: string | null,
  means: string | null = null,
): readonly Span[] => [
  letterAndShape(suggested),
  ' ',
  recorded === null ? { text: '– ', tone: 'quiet' } : letterAndShape(recorded, means),
];

/** `2 are rated red; by their dates 6 are. None is rated amber; by their dates 5 are.`: no count of one colour without the other. */
export const bothCounts = (counts: ColourCounts, among: 'of these' | 'of all' | null = null): string => {
  const { red, amber } = counts.bySuggested;
  const { actions: all } = counts;
  const dates = `by ${all === 1 ? 'its' : 'their'} dates`;
  const some = (n: number): string => (n === 0 ? 'none' : figure(n));
  const are = (n: number): string => `${some(n)} ${n > 1 ? 'are' : 'is'}`;
  const these = among === 'of these' ? ' of these' : '';
  if (counts.rated === 0)
    return `None${these} is rated; ${dates} ${are(red)} red and ${andAmber(red, amber)}.`;
  const one = (colour: 'red' | 'amber', first: boolean): string => {
    const [rated, suggested] = [counts.byRated[colour], counts.bySuggested[colour]];
    const ofAll = first && among === 'of all' && all > 1;
    const none = ofAll ? noneOf(all, 'action') : `none${first ? these : ''}`;
    if (rated + suggested === 0) return `${sentence(none)} is ${colour}, as rated or ${dates}.`;
    const some =
      rated === 0 ? none : `${figure(rated)}${ofAll ? ` of ${counted(all, 'action')}` : first ? these : ''}`;
    return `${sentence(some)} ${rated > 1 ? 'are' : 'is'} rated ${colour}; ${dates} ${are(suggested)}.`;
  };
  return `${one('red', true)} ${one('amber', false)}`;
};
