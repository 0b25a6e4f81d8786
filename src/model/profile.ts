/** How the board turns lateness into colour: a rule of `assess/profiles` by its name, with its settings. */
export interface Profile {
  readonly profile: string;
  /** Days or meetings late from which it is amber: reached, not passed. */
  readonly amber?: number;
  readonly red?: number;
  /** The body whose meetings are counted. */
  readonly of?: string;
}

/** `months`, `days:7,30`, `meetings:Board,1,2`: a rule as --profile takes it. */
export const typedProfile = ({ profile, of, amber, red }: Profile): string =>
  [profile, [of, amber, red].filter((part) => part !== undefined).join(',')]
    .filter((part) => part !== '')
    .join(':');
