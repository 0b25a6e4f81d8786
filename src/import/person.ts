import { endsAsBody, endsAsPost } from './looks.ts';

/** First names that many people in the UK have and no post or body has. */
const firstNames = new Set(
  'aaron abdul adam adrian ahmed aisha alan alex alexander ali alice alison amanda amy andrea andrew angela anita ann anna anne anthony barbara barry ben benjamin beth brian bridget carl carol caroline catherine charlotte chloe chris christine christopher claire clare colin craig daniel david dawn deborah debbie denise derek diana diane donna eleanor elizabeth ellen emily emma fatima fiona frances gareth gary geoff george georgina gillian graham hannah heather helen hugh ian imran jack jacqueline jacqui james jane janet jason jean jennifer jenny jeremy jessica jill joanna joanne john jonathan joseph julia julian julie karen kate katherine kathryn keith kelly kevin kim laura lauren leanne lesley linda lisa liz louise lucy lynn malcolm margaret maria marie martin mary matthew maureen megan michael michelle mike mohammed muhammad natalie neil nicholas nick nicola nigel oliver olivia pamela patricia paul pauline peter philip priya rachel raj rebecca richard robert roger rosemary ruth samantha samuel sandra sanjay sarah sharon sheila shirley simon sophie stephanie stephen steve steven stuart sue susan suzanne teresa tim timothy tom tony tracey tracy trevor valerie vanessa victoria wendy yasmin yvonne zoe'.split(
    ' ',
  ),
);

const titled = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|cllr)\b\.? \p{Lu}/iu;
const surname = "\\p{Lu}[\\p{L}'’-]+";
const initialled = new RegExp(`^(?:\\p{Lu}\\.? ?){1,3}(?<=[. ])${surname}$`, 'u');
const named = new RegExp(`^(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\.?)? ${surname}$`, 'u');

/** True of a name that is a person's rather than a post's: `J. Smith`, `Dr Patel`, `Jane Smith`. */
export const isPerson = (name: string): boolean => {
  if (endsAsPost(name) || endsAsBody(name)) return false;
  const [, first = ''] = named.exec(name) ?? [];
  return titled.test(name) || initialled.test(name) || firstNames.has(first.toLowerCase());
};
