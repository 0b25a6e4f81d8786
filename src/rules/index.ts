import { abbreviationExplainedTwice } from './abbreviation-explained-twice.ts';
import { agreedWithoutMeeting } from './agreed-without-meeting.ts';
import { caseReference } from './case-reference.ts';
import { closedWithOpenMilestones } from './closed-with-open-milestones.ts';
import { colourByPlace } from './colour-by-place.ts';
import { colourMisplaced } from './colour-misplaced.ts';
import { completionOutOfPeriod } from './completion-out-of-period.ts';
import { contactDetails } from './contact-details.ts';
import { doneBeforeStart } from './done-before-start.ts';
import { doneBesideMilestones } from './done-beside-milestones.ts';
import { doneButFlat } from './done-but-flat.ts';
import { doneForAnotherDate } from './done-for-another-date.ts';
import { doneInFuture } from './done-in-future.ts';
import { doneNotClosed } from './done-not-closed.ts';
import { expiredWaiver } from './expired-waiver.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { lateMilestone } from './late-milestone.ts';
import { milestoneAfterCompletion } from './milestone-after-completion.ts';
import { milestoneOutOfPeriod } from './milestone-out-of-period.ts';
import { movedWithoutRedated } from './moved-without-redated.ts';
import { nameTwice } from './name-twice.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { noCompletion } from './no-completion.ts';
import { noEvidence } from './no-evidence.ts';
import { noLead } from './no-lead.ts';
import { noMeasure } from './no-measure.ts';
import { noMilestone } from './no-milestone.ts';
import { noModeline } from './no-modeline.ts';
import { noNextStep } from './no-next-step.ts';
import { noOutcome } from './no-outcome.ts';
import { passedBeforePublished } from './passed-before-published.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { progressInFuture } from './progress-in-future.ts';
import { progressOutOfOrder } from './progress-out-of-order.ts';
import { readingInFuture } from './reading-in-future.ts';
import { recurrenceNotDates } from './recurrence-not-dates.ts';
import { redatedFromDiffers } from './redated-from-differs.ts';
import { redatedToDiffers } from './redated-to-differs.ts';
import { redatedWithoutAgreement } from './redated-without-agreement.ts';
import { refOutOfArea } from './ref-out-of-area.ts';
import { reportBeforeStart } from './report-before-start.ts';
import type { Rule } from './rule.ts';
import { seriesNotCompletion } from './series-not-completion.ts';
import { sharedRef } from './shared-ref.ts';
import { fileSlips } from './slips/files.ts';
import { lineSlips } from './slips/lines.ts';
import { quoteSlips } from './slips/quotes.ts';
import { shapeSlips } from './slips/shape.ts';
import { valueSlips } from './slips/values.ts';
import { spellingDiffers } from './spelling-differs.ts';
import { staleRating } from './stale-rating.ts';
import { twoSpellings } from './two-spellings.ts';
import { undatedDone } from './undated-done.ts';
import { undatedMilestone } from './undated-milestone.ts';
import { undatedProgress } from './undated-progress.ts';
import { unexplainedAbbreviation } from './unexplained-abbreviation.ts';
import { unknownName } from './unknown-name.ts';
import { unknownRef } from './unknown-ref.ts';
import { unmatchedDone } from './unmatched-done.ts';
import { uselessWaiver } from './useless-waiver.ts';
import { vagueLead } from './vague-lead.ts';
import { wordsForColour } from './words-for-colour.ts';

/** Every rule, in the order of its page: those that look at the plan, then those for what is found while the files are read. */
export const rules: readonly Rule[] = [
  sharedRef,
  refOutOfArea,
  unknownRef,
  milestoneAfterCompletion,
  completionOutOfPeriod,
  passedBeforePublished,
  milestoneOutOfPeriod,
  seriesNotCompletion,
  recurrenceNotDates,
  reportBeforeStart,
  lateMilestone,
  undatedMilestone,
  noMilestone,
  noCompletion,
  noLead,
  noOutcome,
  noMeasure,
  vagueLead,
  unknownName,
  twoSpellings,
  unexplainedAbbreviation,
  abbreviationExplainedTwice,
  nearDuplicate,
  placeholder,
  colourByPlace,
  colourMisplaced,
  wordsForColour,
  spellingDiffers,
  nameTwice,
  staleRating,
  noNextStep,
  progressOutOfOrder,
  progressInFuture,
  readingInFuture,
  undatedProgress,
  undatedDone,
  doneBeforeStart,
  doneInFuture,
  doneForAnotherDate,
  unmatchedDone,
  doneBesideMilestones,
  noEvidence,
  closedWithOpenMilestones,
  doneNotClosed,
  doneButFlat,
  redatedToDiffers,
  redatedFromDiffers,
  redatedWithoutAgreement,
  agreedWithoutMeeting,
  movedWithoutRedated,
  personalData,
  contactDetails,
  caseReference,
  hiddenCharacter,
  expiredWaiver,
  uselessWaiver,
  noModeline,
  ...quoteSlips,
  ...lineSlips,
  ...shapeSlips,
  ...valueSlips,
  ...fileSlips,
];
