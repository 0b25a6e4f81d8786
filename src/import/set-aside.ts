import { counted } from '../model/sentence.ts';
import { type Block, type Document, type Doubt, saidIn, type TableRow } from './document.ts';
import { isHeadRow } from './head-rows.ts';
import { areaIn } from './headings.ts';
import { plainHead, type Role, roleOfHead } from './heads.ts';

const risk =
  /^(?:(?:key|main|principal|strategic|identified|potential|description of(?: the)?|summary of(?: the)?) )*(?:risks?|threats?|hazards?)(?: (?:and issues?|area|description|details?|event|identified|issues?|summary|title))*$/;

/** What a register of risks has beside the risks: how likely, how grave, how it adds up, and what is done against it. */
const ofRisks = [
  /\b(?:likelihood|probability)\b|^l$/,
  /\b(?:impact|severity|consequences?)\b|^i$/,
  /\b(?:score|scoring|gross|net|residual|inherent)\b/,
  /\b(?:mitigat\w*|controls?|contingency|countermeasures?)\b/,
];

const version = /^(?:(?:document|plan) )?(?:version|draft|revision)(?: (?:control|history|no|number))?$/;
const ofVersions = [/\bdate\b/, /\b(?:author|by|changes?|amendments?|comments?|status|reviewer|summary)\b/];

const ofPlans: ReadonlySet<Role | null> = new Set([
  'ref',
  'action',
  'milestone',
  'when',
  'lead+when',
  'done',
  'progress',
]);

/** What the heads of a table say that it is; null where they may be those of a plan. */
const registerOf = (row: TableRow): string | null => {
  const said = saidIn(row);
  if (said.some((text) => text.length > 90)) return null;
  const heads = said.map(plainHead);
  const have = (kinds: readonly RegExp[]): boolean =>
    kinds.filter((kind) => heads.some((head) => kind.test(head))).length > 1;
  const isAction = (head: string): boolean => roleOfHead(head) === 'action' && !/\brisks?\b/.test(head);
  const at = heads.findIndex((head) => risk.test(head));
  // in a plan with risks, they are behind the action
  if (at >= 0 && have(ofRisks) && !heads.slice(0, at).some(isAction)) return 'a register of risks';
  const isVersions = version.test(heads[0] ?? '') && have(ofVersions) && !heads.some(isAction);
  return isVersions ? 'a register of versions' : null;
};

/** What a table of a document is that has another one of actions: a list of priorities, of leads and colours to choose from. */
const listOf = (row: TableRow): string | null => {
  if (!isHeadRow(row)) return null;
  const roles = saidIn(row).map(roleOfHead);
  const isRated = roles.length > 2 && roles.includes('rag');
  return isRated || roles.some((role) => ofPlans.has(role)) ? null : 'a list of neither actions nor dates';
};

/** True of the heads of the table of a plan, and not those of a register. */
export const isPlanHead = (row: TableRow): boolean => isHeadRow(row) && registerOf(row) === null;

/** True of such heads of which one is that of actions. */
export const hasActions = (row: TableRow): boolean =>
  isPlanHead(row) && saidIn(row).some((head) => roleOfHead(head) === 'action');

type Words = Exclude<Block, { is: 'table' }>;

const isTitle = (block: Block | undefined): block is Words =>
  block !== undefined &&
  block.is !== 'table' &&
  block.text.length <= 90 &&
  /\b(?:risks?|versions?|document (?:control|history))\b/i.test(block.text) &&
  areaIn(block.text) === null;

interface Register {
  readonly of: string;
  readonly titles: readonly Words[];
  readonly rows: TableRow[];
}

const saidOf = ({ rows }: Register): TableRow[] => rows.filter((row) => saidIn(row).length > 0);

const named = (register: Register): Doubt[] => {
  const [head, ...rows] = saidOf(register);
  if (head === undefined) return [];
  const why = `${register.of} by its headings, so no action was made of its ${counted(rows.length, 'row')}, which the report lists as left aside; where they are actions, import that table by itself`;
  return [{ at: head.at, source: saidIn(head).join(' | '), why, read: null }];
};

const asideOf = (register: Register): Document['aside'] => {
  const why = register.of;
  return [
    ...register.titles.map(({ at, text }) => ({ at, text, why })),
    ...saidOf(register).map((row) => ({ at: row.at, text: saidIn(row).join(' | '), why })),
  ];
};

/** A document without its registers of risks and versions, and its lists, where it has the table of a plan as well; each is named, and its rows are left aside. */
export const withoutRegisters = (document: Document): Document => {
  const rows = document.blocks.flatMap((block) => (block.is === 'table' ? block.rows : []));
  if (!rows.some(isPlanHead)) return document;
  const hasLists = document.torn !== true && rows.some(hasActions);
  const blocks: Block[] = [];
  const registers: Register[] = [];
  let open: Register | null = null;
  for (const block of document.blocks) {
    // only a page of a PDF cuts a table so that its rows go on without heads
    if (block.is !== 'table' || document.torn !== true) open = null;
    if (block.is !== 'table') {
      blocks.push(block);
      continue;
    }
    const mayBeList = hasLists && !block.rows.some(hasActions);
    const kept: TableRow[] = [];
    for (const row of block.rows) {
      const of = registerOf(row) ?? (mayBeList ? listOf(row) : null);
      if (of !== null) {
        const titles = kept.length === 0 && isTitle(blocks.at(-1)) ? blocks.splice(-1).filter(isTitle) : [];
        open = { of, titles, rows: [] };
        registers.push(open);
      } else if (isHeadRow(row)) open = null;
      (open?.rows ?? kept).push(row);
    }
    if (kept.length > 0) blocks.push({ ...block, rows: kept });
  }
  return {
    ...document,
    blocks,
    aside: [...document.aside, ...registers.flatMap(asideOf)],
    doubts: [...document.doubts, ...registers.flatMap(named)],
  };
};
