import { endsAsBody, endsAsPost, looksLikeName } from './looks.ts';

/** First names that many people in the UK have and no post or body has. */
const firstNames = new Set(
  'aaron abdul adam adrian ahmed aisha alan alex alexander ali alice alison amanda amy andrea andrew angela anita ann anna anne anthony barbara barry ben benjamin beth brian bridget carl carol caroline catherine charlotte chloe chris christine christopher claire clare colin craig daniel david dawn deborah debbie denise derek diana diane donna eleanor elizabeth ellen emily emma fatima fiona frances gareth gary geoff george georgina gillian graham hannah heather helen hugh ian imran jack jacqueline jacqui james jane janet jason jean jennifer jenny jeremy jessica jill joanna joanne john jonathan joseph julia julian julie karen kate katherine kathryn keith kelly kevin kim laura lauren leanne lesley linda lisa liz louise lucy lynn malcolm margaret maria marie martin mary matthew maureen megan michael michelle mike mohammed muhammad natalie neil nicholas nick nicola nigel oliver olivia pamela patricia paul pauline peter philip priya rachel raj rebecca richard robert roger rosemary ruth samantha samuel sandra sanjay sarah sharon sheila shirley simon sophie stephanie stephen steve steven stuart sue susan suzanne teresa tim timothy tom tony tracey tracy trevor valerie vanessa victoria wendy yasmin yvonne zoe'.split(
    ' ',
  ),
);

const titled = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|cllr)\b\.? \p{Lu}/iu;
const surname = "\\p{Lu}[\\p{L}'’-]+";
/** Initials before a surname, or a rank: `J Smith`, `DI Jones`, `Insp. Jones`, and not `Det Supt`. */
const initialled = new RegExp(
  `^(?:(?:\\p{Lu}\\.? ?){1,3}(?<=[. ])|(?:Det )?(?:Ch )?(?:Insp|Sgt|Supt)\\.? )(${surname})$`,
  'u',
);
const named = new RegExp(`^(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\.?)? ${surname}$`, 'u');

/** Words of the names of services, bodies and posts that end in no title: `Public Health`, `Early Years`. */
const ofServices =
  /^(?:acute|adults?|advice|after|age|aid|alcohol|all|assurance|authority|borough|business|care|child|children|citizens|city|clinical|commissioning|communications|community|corporate|county|crime|data|digital|district|domestic|drugs?|early|east|education|engagement|family|families|finance|health|healthwatch|help|homes?|housing|human|independent|integrated|justice|lay|lead|learning|legal|licensing|local|looked|maternity|mental|national|north|nursing|participation|partner|people|performance|planning|policy|primary|public|quality|refuge|rescue|resources|safeguarding|secondary|sector|social|south|special|standards|strategic|support|trading|training|victim|voluntary|west|women|working|years|young|youth)(?:['’]?s)?$/i;

const isPersonAlone = (name: string): boolean => {
  if (endsAsPost(name) || endsAsBody(name)) return false;
  const [, first = ''] = named.exec(name) ?? [];
  const [, last = ''] = initialled.exec(name) ?? [];
  const isInitialled = last !== '' && !ofServices.test(last);
  return titled.test(name) || isInitialled || firstNames.has(first.toLowerCase());
};

/** What is between a person and a post or an agency beside it. */
const apart = /(?<!\s)\s*[()]\s*|(?<!\s)\s+(?:[–—&/-]|and)\s+|(?<!\s)\s*[,:]\s+/u;

/** True of a name that is a person's rather than a post's, or has one beside it: `J. Smith`, `Dr Patel`, `Chair (Jane Smith)`. */
export const isPerson = (name: string): boolean => name.split(apart).some(isPersonAlone);

/** True of two words that may be a person's name, although the first is none that bscb knows: `Ngozi Adeyemi`. */
export const mayBePerson = (name: string): boolean => {
  const [first = '', ...others] = name.split(apart);
  const isUnknown = (part: string): boolean =>
    named.test(part) && !looksLikeName(part) && !part.split(' ').some((word) => ofServices.test(word));
  return !isPerson(name) && (isUnknown(first) || (endsAsPost(first) && others.some(isUnknown)));
};
