import { figuresHelp, usualProfile, usualProfiles } from '../assess/profiles/index.ts';
import { fold } from '../model/name.ts';
import type { Plan } from '../model/plan.ts';
import { type Profile, typedProfile } from '../model/profile.ts';
import { bodyOf } from '../model/registers.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** `months`, `days`, `days:7,30`, `meetings`, `meetings:Board`, `meetings:Board,1,2`: another way of turning lateness
 * into colour, tried without editing plan.yaml. A name alone is the plan's own rule where the plan has that rule.
 * @throws CannotProceed where it is none, or has thresholds that plan.yaml could not have either. */
export const askedProfile = (text: string, plan: Plan): Profile => {
  const [, word = '', rest = ''] = /^\s*([a-z]+)\s*(?::(.*))?$/is.exec(text) ?? [];
  const name = fold(word);
  const own = plan.rag.profile;
  const usual = own.profile === name ? own : usualProfile(name);
  const parts = rest.split(',').map((part) => part.trim());
  if (usual === null) throw noProfile(text);
  const { amber, red, of: body } = usual;
  if (amber === undefined || red === undefined) {
    if (rest !== '') throw noProfile(text);
    return usual;
  }
  if (body === undefined) return { ...usual, ...thresholds(text, parts, { amber, red }) };
  const [asked = '', ...figures] = parts;
  const of = asked === '' ? body : bodyOf(plan, asked)?.name;
  if (of === undefined) throw noBody(asked, plan);
  return { ...usual, of, ...thresholds(text, figures, { amber, red }) };
};

const thresholds = (
  text: string,
  figures: readonly string[],
  usual: { readonly amber: number; readonly red: number },
): { amber: number; red: number } => {
  const given = figures.filter((figure) => figure !== '');
  if (given.length > 2 || !given.every((figure) => /^[1-9]\d{0,2}$/.test(figure))) throw noProfile(text);
  const amber = Number(given[0] ?? usual.amber);
  const red = Number(given[1] ?? usual.red);
  if (amber >= red)
    throw new CannotProceed(
      `--profile: in "${text}" amber begins at ${amber} and red at ${red}; amber should come before red.`,
    );
  return { amber, red };
};

const noProfile = (text: string): CannotProceed => {
  const ways = usualProfiles.map((usual) => {
    const help = figuresHelp(usual);
    return `${typedProfile(usual)}${help === null ? '' : `  (${help})`}`;
  });
  return new CannotProceed(
    `--profile: "${text}" is not a rule of colour. Write  ${ways.slice(0, -1).join(',  ')}  or  ${ways.at(-1)}.`,
  );
};

const noBody = (asked: string, plan: Plan): CannotProceed =>
  new CannotProceed(
    `--profile: plan.yaml has no body called ${asked}. ${
      plan.bodies.length === 0
        ? 'It names none yet: they go under bodies, each with its meets.'
        : `It has ${plan.bodies.map((one) => one.name).join(', ')}.`
    }`,
  );
