import { once } from '../../dates/once.ts';
import { field } from '../../model/address.ts';
import { nearest } from '../../model/nearest.ts';
import type { PaperWords } from '../../model/paper-words.ts';
import { areaCode } from '../../model/ref.ts';
import { line, misfit, prose as proseAt, under } from '../reader.ts';
import { type Codec, type Key, readAs, text } from './codec.ts';
import { entry, key } from './entry.ts';
import { namedValues } from './registers.ts';
import { prose } from './values.ts';

/** What is said in a section; which paper that is of is known above it. */
type Said = Omit<PaperWords, 'paper'>;

/** What the author says of areas, by their numbers: those alone that the plan has. */
const ofAreas: Codec<readonly Said[]> = {
  ...namedValues(prose, 'areas by number, each with the words for it', 'The words for this area; markdown'),
  nothing: () => [],
  read: (cursor, reader) => {
    if (cursor.tree.is !== 'map') return [];
    return cursor.tree.entries.flatMap(({ key: number }) => {
      const here = under(cursor, number);
      const code = String(areaCode(number) ?? number);
      const { areas } = reader;
      if (areas !== null && !areas.includes(code)) {
        const near = nearest(number, areas);
        misfit(
          reader,
          cursor,
          'unknown-key',
          {
            written: number,
            meant: near === null ? [] : [near],
            because: null,
            owner: 'in areas',
            known: areas,
          },
          {
            at: { ...field(cursor.at, number), part: 'key' },
            about: { unread: { key: number, text: line(here), shown: false } },
          },
        );
        return [];
      }
      const written = readAs(prose, here, reader);
      return written === null ? [] : [{ section: `area-${code}`, text: written, at: here.at }];
    });
  },
};

/** A text, and the section that its key names. */
const said: Codec<Said | null> = {
  ...text('prose', 'a text', (cursor): Said | null => {
    const written = proseAt(cursor);
    return written === null ? null : { section: String(cursor.at.path.at(-1)), text: written, at: cursor.at };
  }),
  nothing: () => null,
};

const words = (says: string, near: readonly string[] = []): Key<Said | null> =>
  key(said, says, { near, example: 'All partners answered.' });

const opening = () =>
  words('The words under the title, before the first section; markdown.', ['introduction', 'intro']);
const areas = () =>
  key(ofAreas, 'The words for areas, by their numbers.', {
    example: '{ 4: Children were asked. }',
    near: ['area', 'commentary'],
  });

type SectionKeys = Readonly<Record<string, Key<Said | null | readonly Said[]>>>;

/** The words of the board in one paper, a key a section; each shows at the end of its section. */
const paper = (called: string, keys: SectionKeys) =>
  entry({
    should: 'sections, each with the words for it',
    called,
    keys: () => keys,
    make: (said): readonly Said[] => Object.values(said).flatMap((one) => one ?? []),
  });

const annual = () =>
  paper('the annual report', {
    opening: opening(),
    foreword: words('The foreword by the chair; markdown.', ['preface']),
    messages: words('The key messages: what went well, what did not, what comes next; markdown.', [
      'key messages',
    ]),
    figures: words('On the year in figures; markdown.'),
    areas: areas(),
    partners: words('On what partner agencies contributed, money and staff too; markdown.'),
  });

/** papers.yaml: what the board says in its papers in its own words, by paper and section; declared for a plan that has it. */
export const papers = once(() =>
  entry({
    should: 'papers, each with sections and the words for them',
    instead: null,
    keys: () => ({
      annual: key(annual(), 'The annual report.', {
        example: '{ foreword: This was a year of change. }',
        near: ['annual report'],
      }),
      plan: key(
        paper('the plan as a paper', {
          opening: opening(),
          status: words('On how the plan stands; markdown.'),
          areas: areas(),
          registers: words('On who meets and who leads; markdown.'),
        }),
        'The plan as a paper.',
        { example: '{ opening: Agreed by the Board on 24 June. }', near: ['business plan'] },
      ),
      progress: key(
        paper('the progress report', {
          opening: opening(),
          asks: words('On what the board is asked; markdown.'),
          amber: words('On the actions that are amber; markdown.'),
          due: words('On what is due before the next meeting; markdown.'),
          travel: words('On the direction of travel; markdown.'),
          summary: words('On the plan in figures; markdown.'),
          agreed: words('On changes of date already agreed; markdown.'),
          measures: words('On measures; markdown.'),
        }),
        'The progress report.',
        { example: '{ opening: Eight actions are complete. }', near: ['progress report'] },
      ),
      pack: key(
        paper('the pack', {
          opening: opening(),
          asks: words('On what the body is asked; markdown.'),
          items: words('On what comes to the meeting; markdown.'),
          reds: words('On the red actions in full; markdown.'),
          amber: words('On the actions that are amber; markdown.'),
          due: words('On what is due before the next meeting; markdown.'),
          last: words('On what came of the last meeting; markdown.'),
        }),
        'The papers of a meeting.',
        { example: '{ opening: The Board is asked to agree two dates. }', near: ['meeting pack'] },
      ),
    }),
    make: (said): readonly PaperWords[] =>
      Object.entries(said).flatMap(([paper, all]) => (all ?? []).map((one) => ({ ...one, paper }))),
  }),
);
