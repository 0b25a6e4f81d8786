import { distance } from 'fastest-levenshtein';

/** What a column of a board's table holds. */
export type Role =
  | 'ref'
  | 'area'
  | 'action'
  | 'outcome'
  | 'milestone'
  | 'lead'
  | 'partners'
  | 'when'
  | 'revised'
  | 'lead+when'
  | 'start'
  | 'done'
  | 'progress'
  | 'updated'
  | 'rag'
  | 'impact'
  | 'field';

/** A head of a column, and what the column holds. */
export interface Head {
  readonly head: string;
  readonly role: Role;
}

/** Heads in boards' words, each with what its column holds; the first that fits says it. */
const words: readonly (readonly [Role, RegExp])[] = [
  ['rag', /\bb?ragb?(?: rating| status)?$/],
  [
    'ref',
    /^(?:(?:action|item|plan|objective|priority)? ?(?:ref|refs|reference|no|nos|number|id|code|item)(?: no| number)?|#|n o)$/,
  ],
  [
    'lead+when',
    /^(?=.*\b(?:lead|leads|who|whom|owner|responsib\w+|officer|accountab\w+)\b)(?=.*\b(?:date|dates|when|timescales?|timeframe|deadline|completion|target)\b)/,
  ],
  [
    'done',
    /^(?:actual (?:date|(?:completion|end|finish|delivery)(?: date)?)|date (?:actually )?(?:completed|achieved|done|closed|delivered|signed off)|(?:completed|closed|closure|signed off)(?: on| date)|completed(?: y n)?|complete y n|closed|done|completion achieved|achieved on)$/,
  ],
  [
    'revised',
    /^(?:revised|new|amended|extended|rescheduled|reprogrammed|slipped|updated|latest|current)(?: (?:completion|target|due|end))? (?:dates?|deadline|timescale|timeframe|completion)$/,
  ],
  ['start', /^(?:start|start date|from|date (?:started|added|opened)|commence(?:s|d|ment)?)$/],
  [
    'impact',
    /^(?:impact(?: so far| to date| achieved| made)?|difference made|what difference (?:has it|did it) made?)$/,
  ],
  ['field', /^evidence of (?:completion|delivery|action)$/],
  [
    'outcome',
    /\b(?:outcomes?|success|measures?|measured|measurement|kpis?|indicators?|impact|how (?:will we|we will|do we|we ll|we) know|what will (?:be different|success)|difference|benefits?|results?|(?:do|are|would)? ?we (?:(?:want|hope|wish|like|aim|intend|need|trying|seeking) )+(?:to )?(?:achieve|see|change)|look like|be assured|aims? to achieve|evidence of (?:success|impact|change))\b/,
  ],
  [
    'lead',
    /^(?:leads?|owners?|responsib\w+|accountab\w+)\b.*\b(?:partners?|agencies|support\w*|contributors?)\b/,
  ],
  [
    'partners',
    /\b(?:partners?|partner agenc\w+|agencies involved|support(?:ing|ed by)?|contributors?|with whom|working with|involving|other agencies|in partnership)\b/,
  ],
  [
    'rag',
    /(?:\b(?:b?ragb?|b?(?:^| )r a g|colour|color|rating|rated|traffic light)\b|^(?:current |overall )?status$|^rag status$)/,
  ],
  [
    'progress',
    /\b(?:progress|updates?|updated|comments?|commentary|notes?|current position|position|latest|status|remarks|achieved so far|narrative|where (?:are we|we are)(?: now)?|how (?:well |far )?(?:are we|we are|is it|is this|are things|have we) (?:doing|done|going|getting|got|progress\w*))\b/,
  ],
  [
    'lead',
    /\b(?:leads?|lead officer|owners?|ownership|responsib\w+|by whom|who|whom|accountab\w+|officers?|assigned|portfolio holder|named person|champion|delivered by)\b/,
  ],
  [
    'milestone',
    /\b(?:milestones?|steps?|outputs?|stages?|sub ?tasks?|key dates|deliverables?|targets and dates|how will (?:we|it be) (?:do|done|achieved?)(?: it| this)?)\b/,
  ],
  [
    'when',
    /\b(?:by when|when|timescales?|timeframes?|time ?scales?|timelines?|timings?|target dates?|due|dates?|deadlines?|completion|complete by|finish|end date|target)\b/,
  ],
  [
    'action',
    /\b(?:actions?|activit(?:y|ies)|tasks?|what (?:we will|will we|needs|are we|is|do we)\b.*|recommendations?|how we will.*|projects?|initiatives?|work required|requirements?|interventions?|what)\b/,
  ],
  [
    'area',
    /\b(?:areas?|priorit(?:y|ies)|themes?|objectives?|work ?streams?|domains?|goals?|aims?|standards?|strands?|sections?|strategic)\b/,
  ],
];

/** A head with nothing but its small letters and figures. */
export const plainHead = (head: string): string =>
  head
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();

/** Heads of figures: `Number of actions`. */
const counts = /^(?:total )?(?:number|no|count|percentage|share) of\b/;

/** Heads of how much is done, which is neither a day nor an update: `% done`. */
const isShare = /%|\bper ?cent/iu;

/** What a column under this head holds; null where boards' words do not say. */
export const roleOfHead = (head: string): Role | null => {
  const plain = plainHead(head);
  if (plain === '' || plain.length > 90 || counts.test(plain)) return null;
  // without the question mark it may be the date that is hoped for
  if (/^(?:completed?|achieved)\s*\?$/iu.test(head.trim())) return 'done';
  const found = words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  if (found !== null) return found !== 'outcome' && isShare.test(head) ? 'field' : found;
  return /^how\b/.test(plain) ? 'action' : null;
};

/** Words that heads have beside the ones that say what a column holds. */
const beside =
  /^(?:a|achieve|achieved|actual|adults?|against|agency|agencies|agreed|and|anticipated|are|be|been|board|body|by|change|changes|child|children|code|contact|current|desired|different|did|do|does|done|end|estimated|evidence|expected|families|final|for|group|has|have|identified|in|intended|is|it|key|know|like|look|made|main|make|manager|n|name|names|need|needed|needs|number|of|on|or|organisation|original|our|outstanding|overall|people|performance|person|planned|post|proposed|quarter|quarterly|reporting|required|review|reviewed|criteria|service|services|should|smart|so|start|sub|supporting|team|that|the|their|this|to|want|was|we|what|will|with|y|young)$/;

/** Head words that begin sentences as well: `Update`, and `Update partners`. */
const verbs =
  /^(?:action|aim|change|champion|complete|contact|finish|lead|make|measure|name|note|own|position|progress|review|start|support|target|update)$/;

/** What comes after such a word in a head. */
const afterVerb =
  /^(?:against|agency|agencies|and|by|code|date|dates|for|group|lead|leads|made|manager|needed|notes?|number|no|of|officers?|on|or|organisation|owners?|person|ref|reference|required|since|so|status|taken|team|to|updates?)$/;

/** Words that begin what a board will do, and no head. */
const tasks =
  /^(?:agree|appoint|arrange|ask|assess|bring|build|check|collect|commission|conduct|consider|create|define|deliver|design|develop|draft|embed|ensure|establish|evaluate|explore|find|gather|give|hold|identify|implement|improve|increase|invite|launch|map|monitor|obtain|prepare|produce|promote|provide|publish|raise|reduce|refresh|report|revise|run|secure|seek|send|set|share|strengthen|test|train|use|write)$/;

const article = /^(?:a|all|an|each|every|her|his|how|its|our|that|the|their|these|this|whether)$/;

/** How sure it is that a text by itself is a head: nothing else, a head or a cell, or the words of a cell. */
export type HeadKind = 'head' | 'either' | 'cell';

/** Tells a head from a sentence with a head's word in it: `Outcomes` from `Agree the outcomes of the audit`. */
export const kindOfHead = (text: string): HeadKind => {
  if (roleOfHead(text) === null) return 'cell';
  const [first = '', ...others] = plainHead(text).split(' ');
  const [second = ''] = others;
  const asks = /^(?:by|how|what|when|where|which|who|whom|why)$/.test(first);
  const isKnown = asks || roleOfHead(first) !== null;
  if (article.test(second) && !asks && (!isKnown || verbs.test(first))) return 'cell';
  const restIsHead = others.every(isOfHeads);
  if (isOfHeads(first) && restIsHead)
    return second !== '' && verbs.test(first) && !afterVerb.test(second) ? 'either' : 'head';
  if (isKnown) return 'either';
  return restIsHead && others.length < 4 && !tasks.test(first) ? 'either' : 'cell';
};

const isOfHeads = (word: string): boolean => beside.test(word) || roleOfHead(word) !== null;

/** Words that heads are made of, as they are spelt, for heads that a page has torn. */
const spelt = 'milestones outcomes actions timescale progress responsible objective completion'.split(' ');

/** The role of a head whose letters are torn or lost at the edge of its column: `Mi` and `estones`. */
export const roleOfTornHead = (left: string, right: string): Role | null => {
  const joined = plainHead(left + right).replaceAll(' ', '');
  const near = spelt.find((word) => joined.length > 4 && distance(joined, word) <= 2);
  return near === undefined ? null : roleOfHead(near);
};

/** Keys of the plan, and other words for them, as `--columns` has them. */
const keyRoles: ReadonlyMap<string, Role> = new Map([
  ['ref', 'ref'],
  ['area', 'area'],
  ['action', 'action'],
  ['outcomes', 'outcome'],
  ['outcome', 'outcome'],
  ['milestones', 'milestone'],
  ['milestone', 'milestone'],
  ['lead', 'lead'],
  ['partners', 'partners'],
  ['completion', 'when'],
  ['redated', 'revised'],
  ['lead+completion', 'lead+when'],
  ['progress', 'progress'],
  ['rag', 'rag'],
  ['impact', 'impact'],
  ['done', 'done'],
  ['field', 'field'],
]);

/** The role that a key of the plan names in `--columns`; null where it names none. */
export const roleOfKey = (key: string): Role | null => keyRoles.get(key.trim().toLowerCase()) ?? null;

/** Every key that `--columns` may name. */
export const columnKeys: readonly string[] = [...keyRoles.keys()];

/** What is in columns of this role, by the key that `--columns` takes. */
export const keyOfRole = (role: string): string => columnKeys.find((key) => roleOfKey(key) === role) ?? role;
