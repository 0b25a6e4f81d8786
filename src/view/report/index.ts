import { nameTest } from '../../assess/asked-names.ts';
import type { Assessment } from '../../assess/assessment.ts';
import type { Field } from '../fields/field.ts';
import { annualPaper, annualReport } from './annual.ts';
import { chairPaper, chairReport } from './chair.ts';
import { agencyReport, leadReport } from './lead.ts';
import { ownersPaper } from './lead-fields.ts';
import type { PackMeeting } from './meeting.ts';
import { withOwnWords } from './own-words.ts';
import { packPaper, packReport } from './pack.ts';
import type { Asked, Report, ReportKind } from './paper.ts';
import { planReport } from './plan.ts';
import { planPaper } from './plan-fields.ts';
import { progressPaper, progressReport } from './progress.ts';
import { contentsPaper, contentsReport } from './statutory.ts';

/** What a paper is to be of. */
export interface PaperOf extends Pick<Asked, 'only' | 'without' | 'clean'> {
  readonly kind: ReportKind;
  /** The filters in words, for the heading. */
  readonly filters: readonly string[];
  /** Leads and agencies asked for by name: the pages that `lead` and `agency` have; none for all. */
  readonly leads: readonly string[];
  readonly agencies: readonly string[];
  /** For a pack. */
  readonly meeting: PackMeeting;
}

/** What each paper answers machines with, beside what all do. */
export const papers: Readonly<Record<ReportKind, readonly Field<never>[]>> = {
  plan: planPaper,
  progress: progressPaper,
  pack: packPaper,
  chair: chairPaper,
  annual: annualPaper,
  contents: contentsPaper,
  lead: ownersPaper('lead'),
  agency: ownersPaper('agency'),
};

/** The paper of a kind, on the actions that the filters let through. */
export const reportOf = (now: Assessment, of: PaperOf): Report => withOwnWords(now, of, paperOf(now, of));

const paperOf = (now: Assessment, of: PaperOf): Report => {
  switch (of.kind) {
    case 'plan':
      return planReport(now, of);
    case 'progress':
      return progressReport(now, of, of.meeting);
    case 'pack':
      return packReport(now, of, of.meeting);
    case 'chair':
      return chairReport(now, of, of.meeting);
    case 'annual':
      return annualReport(now, of);
    case 'contents':
      return contentsReport(now, of);
    case 'lead':
      return leadReport(now, of, of.leads.length === 0 ? () => true : nameTest(now.plan, of.leads));
    case 'agency': {
      const fits = nameTest(now.plan, of.agencies);
      return agencyReport(now, of, (name) =>
        of.agencies.length === 0
          ? true
          : fits({ text: name, name, register: 'agency', at: { file: '', path: [] } }),
      );
    }
  }
};
