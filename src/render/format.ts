import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import type { Address, Place } from '../model/address.ts';
import type { KeyFacts } from '../model/keys.ts';
import type { Severity } from '../model/problem.ts';
import type { Rule } from '../rules/rule.ts';
import type { BoardAnswer } from '../view/boards.ts';
import type { LocatedProblem } from '../view/check-found.ts';
import type { Answer, Page } from '../view/page.ts';
import type { Setting } from './colour.ts';
import type { PaperMeta } from './paper.ts';
import type { Signing } from './signed-text.ts';

/** What `check` has found, for a format that a CI service reads. */
export interface CheckReport {
  readonly found: readonly LocatedProblem[];
  /** Every file that was looked at, as people name it from here. */
  readonly files: readonly string[];
  readonly rules: readonly Rule[];
  readonly fails: (severity: Severity) => boolean;
  /** Of bscb itself. */
  readonly version: string;
}

/** A plan of which everything could be read, on the day asked for, and what of it is asked for. */
export interface PlanToWrite {
  readonly folder: string;
  readonly assessment: Assessment;
  readonly selection: Selection;
  readonly filters: readonly string[];
  readonly locate: (at: Address) => Place;
}

/** What `export` was asked for besides the plans. */
export interface ExportWish {
  /** A byte order mark at the start of CSV. */
  readonly bom: boolean;
  readonly bodies: readonly string[];
}

type Written = Promise<string | Uint8Array>;

/** What has to be known of all plans before one is written, as plain data. */
export interface PlansToWrite {
  readonly count: number;
  /** Their keys, with the own columns of every board. */
  readonly keys: readonly KeyFacts[];
}

/** How plans are written one after the other, so that no more than one is held. */
export interface Series<Part> {
  /** What is written of one plan, as plain data: another thread may make it. */
  readonly part: (plan: PlanToWrite) => Part | Promise<Part>;
  /** The parts of all plans, as they come, as one text or file in pieces. */
  readonly joined: (parts: AsyncIterable<Part>) => AsyncIterable<string | Uint8Array>;
}

/** What is held of the answers of many plans until all are known. */
export interface Gathered {
  /** False of an answer that has nothing to show so. */
  readonly take: (answer: BoardAnswer) => boolean;
  /** The same text as of all at once, in pieces. */
  readonly all: () => Iterable<string>;
}

/** A way of writing down. The functions that a record has say where it can be asked for: in every answer, in papers, in
 * `check`, in `export`. They import what they need, so that a format nobody asks for is never loaded. */
export interface Format {
  /** As `--format` and `export` take it. */
  readonly name: string;
  /** Endings of file names that ask for it, without the dot; the usual one first. */
  readonly endings?: readonly string[];
  /** Endings that are another format's, and fit this one where it is named. */
  readonly alsoIn?: readonly string[];
  /** Of a file that people write too: says whether bscb wrote these bytes, and no other program saved them since. */
  readonly isOurs?: (bytes: Uint8Array) => Promise<boolean>;
  /** Of a text that has no place for the program's name: how it is signed in a file, to be known again by isOurs. */
  readonly signing?: () => Promise<Signing>;
  /** Other words that people type for the name: it is offered for them. */
  readonly guesses?: readonly string[];
  /** Of a format in bytes, which no terminal shows: what a person calls the file. */
  readonly bytes?: string;
  /** Any answer, with its page, JSON and rows. Null where this one has nothing to show so. */
  readonly answer?: (answer: Answer, setting: Setting) => Promise<string | null>;
  /** The same text of any answer, in parts that can be written one after the other. */
  readonly parts?: (answer: Answer) => Promise<Iterable<string> | null>;
  /** Which part of an answer it writes: of many plans, no other is kept. */
  readonly reads?: keyof Answer;
  /** The answers of many plans one by one as they come, and what joins them to the bytes of all at once. */
  readonly each?: (setting: Setting) => Promise<{
    readonly before: string;
    readonly between: string;
    readonly after: string;
    readonly textOf: (answer: BoardAnswer) => string;
  }>;
  /** The answers of many plans where what is written first depends on all of them. */
  readonly gather?: () => Promise<Gathered>;
  /** True where the answers of `check` alone can be had so. */
  readonly checkOnly?: true;
  /** In parts that can be written one after the other. */
  readonly check?: (report: CheckReport) => Promise<Iterable<string>>;
  /** The environment variable by which a CI service names the file that it takes a summary in. */
  readonly summaryIn?: string;
  readonly paper?: (page: Page, meta: PaperMeta) => Written;
  /** The same in a file, or in several where it is too long for one: their paths and what is in each. */
  readonly files?: (page: Page, meta: PaperMeta, path: string) => Promise<ReadonlyMap<string, string>>;
  /** One plan, or several as one. */
  readonly plans?: (all: PlansToWrite, wish: ExportWish) => Promise<Series<unknown>>;
  /** One plan at a time. */
  readonly plan?: (plan: PlanToWrite, wish: ExportWish) => Written;
  /** Becomes a data set, a folder for each year and board, where the name asked for has none of its endings. */
  readonly dataSet?: true;
  /** A file put beside the export: what its columns mean, and the licence where the plans agree on one. */
  readonly beside?: {
    readonly ending: string;
    readonly text: (file: string, licence: string | null, all: PlansToWrite) => Promise<string>;
  };
}
