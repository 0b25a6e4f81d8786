/** What an output says of a plan on a day, as far as it says it. Dates are `4.7/1`, of a completion `4.7`; one that is there twice is twice late. */
export interface Said {
  readonly actions?: number;
  /** Refs that are red by their dates, and that are rated amber. */
  readonly red?: number;
  readonly ratedAmber?: number;
  readonly late?: readonly string[];
  readonly lateAll?: number;
  /** Of milestones alone. */
  readonly lateMilestones?: readonly string[];
  readonly lateDates?: number;
  readonly completionsLate?: number;
  readonly met?: number;
  readonly dates?: number;
  readonly ahead?: readonly string[];
  /** Milestones still to be done that have no date. */
  readonly undated?: number;
  /** Late, and owed by a lead whose agency the plan knows. */
  readonly lateOfAgencies?: readonly string[];
  /** As `red`, of the rows that a paper gives a spreadsheet. */
  readonly rowsRed?: number;
}
