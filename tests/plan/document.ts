/**
 * What the board's document prints, typed from the document row by row: ref; leads; completion as printed and
 * its last days; each milestone's date as printed and its last days. `–` stands for a date that is not there or
 * has no date in it. Not made from plan/ nor by the program: it is what both are checked against.
 */
const typed = `
1.1  | BSCB Business Manager + QA & PM Ctte | Throughout 2013-14 = 31.3.14
     > Mar 2013 = 31.3.13 > every QA & PM Ctte = – > various = –
1.2  | All agencies | Ongoing 2013-14 = 31.3.14
     > Mar 2013 = 31.3.13 > by Sept 2013 = 30.9.13
1.3  | Business Manager | July 2013 = 31.7.13
     > May 2013 = 31.5.13 > Jun 2013 = 30.6.13 > Jul 2013 = 31.7.13
1.4  | All agencies | Throughout 2013-4 = 31.3.14
     > Mar 2013 = 31.3.13 > –
1.5  | Business Manager | March 2013 = 31.3.13
     > Nov 2012 = 30.11.12 > Jan 2013 = 31.1.13 > Mar 2013 = 31.3.13
1.6  | Business Manager | Aug 2013 = 31.8.13
     > May 2013 = 31.5.13 > July 2013 = 31.7.13 > Aug 2013 = 31.8.13
1.7  | Business Manager + L&D Manager | April 2013 = 30.4.13
     > Mar 2013 = 31.3.13 > Mar 2013 = 31.3.13
1.8  | All agencies | March 2013 = 31.3.13
     > March 2013 = 31.3.13
2.1  | Business Manager | July 2013 = 31.7.13
     > Apr 2013 = 30.4.13 > May 2013 = 31.5.13 > July 2013 = 31.7.13
2.2  | Business Manager | March 2013 / June 2013 / September 2013 / December 2013 = 31.3.13 30.6.13 30.9.13 31.12.13
     > Mar 2013 / Jun 2013 / Sep 2013 / Dec 2013 = 31.3.13 30.6.13 30.9.13 31.12.13
2.3  | Business Manager | Agreed dates throughout year = –
2.4  | Business Manager | November 2013 = 30.11.13
     > Mar 2013 = 31.3.13 > Mar 2013 = 31.3.13 > Mar – Oct 2013 = 31.10.13 > Nov 2013 = 30.11.13
2.5  | Business Manager | December 2013 = 31.12.13
2.6  | HOS – Quality Assurance & Safeguarding + Business Manager | May 2013 = 31.5.13
2.7  | Business Manager | July 2013 = 31.7.13
     > Apr 2013 = 30.4.13 > May 2013 = 31.5.13
3.1  | Performance & Improvement Officer + Audit Group | April 2013 = 30.4.13
     > Mar 2013 = 31.3.13 > Mar 2013 = 31.3.13 > May 2013 = 31.5.13
3.2  | Performance & Improvement Officer | April 2013 / September 2013 / November 2013 = 30.4.13 30.9.13 30.11.13
     > Mar 2013 = 31.3.13 > Apr 2013 / Jul 2013 / Oct 2013 = 30.4.13 31.7.13 31.10.13
3.3  | QA & PM | ongoing 2013-14 = 31.3.14
     > Jan 2013 = 31.1.13 > Mar 2013 = 31.3.13 > Mar 2013 = 31.3.13
3.4  | Business Manager + L&D Manager | September 2014 = 30.9.14
     > Mar 2013 = 31.3.13 > Apr 2013 = 30.4.13 > –
4.1  | Domestic Abuse Strategy Coordinator | November 2013 = 30.11.13
     > Oct 2013 = 31.10.13 > Nov 2013 = 30.11.13
4.2  | Head of Service – Quality Assurance & Safeguarding | Oct 2014 = 31.10.14
     > Apr 2013 = 30.4.13 > July 2013 = 31.7.13 > Oct 2014 = 31.10.14
4.3  | Chair of CSE Strategy Group | December 2013 = 31.12.13
     > Oct 2012 = 31.10.12 > Feb 2013 = 28.2.13 > Sep 2013 = 30.9.13 > Feb 2013 / Sep 2013 = 28.2.13 30.9.13
4.4  | Chair of CSE Strategy Group | September 2013 = 30.9.13
     > May 2013 = 31.5.13 > – > Sep 2013 = 30.9.13
4.5  | HOS – Bromley Youth Support Programme | May 2013 = 31.5.13
4.6  | Business Manager + L&D Manager + Early Years Manager | May 2013 = 31.5.13
     > Apr 2013 = 30.4.13 > May 2013 = 31.5.13 > –
4.7  | Head of Service – Safeguarding & Quality Assurance | July 2013 = 31.7.13
     > Feb 2014 = 28.2.14 > Feb 2014 = 28.2.14
4.8  | AD – Children's Social Care | February 2013 = 28.2.13
     > Feb 2013 = 28.2.13
4.9  | HOS – Safeguarding & Quality Assurance | Nov 2013 = 30.11.13
     > April 2013 = 30.4.13 > Sept 2013 = 30.9.13 > Nov 2013 = 30.11.13
4.10 | HOS – Referral, Assessment & Early Intervention | July 2013 = 31.7.13
     > Jul 2013 = 31.7.13 > Jun 2013 / Nov 2013 = 30.6.13 30.11.13
4.11 | Business Manager | June 2013 = 30.6.13
     > Mar 2013 = 31.3.13 > May 2013 = 31.5.13 > June 2013 = 30.6.13
4.12 | TTF Co-ordinator | July 2013 = 31.7.13
     > –
5.1  | Business Manager + Performance & Improvement Officer | April 2013 = 30.4.13
     > April 2013 = 30.4.13
5.2  | Business Manager | Sept 2013 = 30.9.13
     > Apr 2013 = 30.4.13 > May 2013 = 31.5.13 > Jun 2013 = 30.6.13
5.3  | All | July 2013 = 31.7.13
     > Mar 2013 = 31.3.13 > –
5.4  | GM – Quality Assurance, CSC | February 2013 = 28.2.13
     > Nov 2012 = 30.11.12 > Jan 2013 = 31.1.13 > Feb 2013 = 28.2.13 > Feb 2013 = 28.2.13
5.5  | Business Manager | September 2013 = 30.9.13
     > Mar 2013 = 31.3.13 > Sep 2013 = 30.9.13
`;

/** A date as printed, null where nothing is printed, and the last day of each date in it. */
interface Printed {
  readonly text: string | null;
  readonly due: readonly string[];
}

/** A row of the document. */
interface Row {
  readonly ref: string;
  readonly lead: readonly string[];
  readonly completion: Printed;
  readonly milestones: readonly Printed[];
}

const iso = (short: string): string => {
  const [day, month, year] = short.split('.');
  return `20${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

const printed = (cell: string): Printed => {
  const [text, days] = cell.split(' = ').map((part) => part.trim());
  return {
    text: text === '–' ? null : text!,
    due: days === undefined || days === '–' ? [] : days.split(' ').map(iso),
  };
};

/** The document's 36 rows in its own order. */
export const rows: readonly Row[] = typed
  .trim()
  .split(/\n(?=\d)/)
  .map((row) => {
    const [head, ...steps] = row.split(/\s> /);
    const [ref, lead, completion] = head!.split('|').map((cell) => cell.trim());
    return {
      ref: ref!,
      lead: lead!.split(' + '),
      completion: printed(completion!),
      milestones: steps.map(printed),
    };
  });
