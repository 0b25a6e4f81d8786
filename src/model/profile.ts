/** The rules by which lateness becomes colour, each with the settings that it takes as they usually are. */
const usualSettings = {
  months: {},
  days: { amber: 7, red: 30 },
  meetings: { of: 'Board', amber: 1, red: 2 },
  completion: {},
  strict: {},
  achieved: {},
};

/** The name of a rule of colour, as plan.yaml and --profile have it. */
export type ProfileName = keyof typeof usualSettings;

/** How the board turns lateness into colour: a rule with its settings. Thresholds are reached, not passed. */
export type Profile<Name extends ProfileName = ProfileName> = {
  [One in Name]: { readonly profile: One } & Readonly<(typeof usualSettings)[One]>;
}[Name];

const isProfile = (name: string): name is ProfileName => Object.hasOwn(usualSettings, name);

const usually = <Name extends ProfileName>(profile: Name): Profile<Name> => ({
  profile,
  ...usualSettings[profile],
});

/** A rule of colour by its name alone, with the usual settings; null for any other word. */
export const usualProfile = (name: string): Profile | null => (isProfile(name) ? usually(name) : null);

/** Every rule with its usual settings, in the order of the help. */
export const usualProfiles: readonly Profile[] = Object.keys(usualSettings).filter(isProfile).map(usually);

/** `months`, `days:7,30`, `meetings:Board,1,2`: a rule as --profile takes it. */
export const typedProfile = ({ profile, ...settings }: Profile): string =>
  [profile, Object.values(settings).join(',')].filter((part) => part !== '').join(':');
