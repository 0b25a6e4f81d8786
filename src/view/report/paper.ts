import type { Answer, Block, Inline } from '../page.ts';

/** The papers that `bscb report` writes, as they are typed. */
export const reportKinds = [
  'plan',
  'progress',
  'pack',
  'chair',
  'annual',
  'contents',
  'lead',
  'agency',
] as const;
/** A kind of paper. */
export type ReportKind = (typeof reportKinds)[number];

/** The sections of each paper that `--section` and `--without` name; `area-4` stands for that of any area. */
export const sectionNames: Readonly<Record<ReportKind, string>> = {
  plan: 'introduction status area-4 registers',
  progress:
    'asks dates disputes red close missing amber due travel summary agreed updates hindrances measures',
  pack: 'asks dates disputes red close missing items reds amber due last updates',
  chair: 'red asks questions',
  annual:
    'foreword messages figures area-4 area-4-difference area-4-aim area-4-done area-4-not-done area-4-next partners',
  contents: 'statutory',
  lead: 'business-manager',
  agency: 'bromley-council',
};

/** What was asked beside the kind. */
export interface Asked {
  /** The filters in words, for the heading. */
  readonly filters: readonly string[];
  /** The sections that are wanted, by id; all where none is named. */
  readonly only?: readonly string[];
  /** The sections to leave out, by id. */
  readonly without?: readonly string[];
  /** The plan as a board publishes it: what it says, and nothing of how it stands. */
  readonly clean?: boolean;
}

/** True of a section that is wanted, and not left out. */
export const isPrinted = ({ only = [], without = [] }: Asked, id: string): boolean =>
  (only.length === 0 || only.includes(id)) && !without.includes(id);

/** One part of a paper, which a mark in a document can ask for by its id: `section=red`. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What comes after its blocks, each part with a heading: chosen and left out by ids of their own. */
  readonly parts?: readonly Part[];
  /** True of what does not change from day to day, so that it needs no day above it. */
  readonly timeless?: boolean;
  /** True of a place that is the author's, whose words take the place of its blocks. */
  readonly toWrite?: boolean;
}

/** A part of a section. Alone it has its own title; in its section a shorter heading, or no place at all. */
export interface Part extends Section {
  /** Null where it is printed only when it is asked for. */
  readonly heading: Inline | null;
}

/** A paper in parts, and the facts that it prints. */
export interface Report {
  readonly kind: ReportKind;
  readonly title: string;
  /** After the title: whose plan, on what day, of what. */
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
  /** Sections that are printed only where somebody asks for one by its id. */
  readonly more?: readonly Section[];
  /** A paper that has to be short: its tables are in small type, without printed captions. */
  readonly dense?: boolean;
  readonly facts: () => Readonly<Record<string, unknown>>;
  readonly rows: () => NonNullable<Answer['rows']>;
}
