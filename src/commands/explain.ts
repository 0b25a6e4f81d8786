import type { Plan } from '../model/plan.ts';
import { nobodysPlan } from './check-targets.ts';
import type { Command } from './command.ts';
import { planHere } from './open-plan.ts';
import { ruleNamed } from './rule-names.ts';
import { profilesToType } from './shared-options.ts';
import { show } from './show-answer.ts';

/** What there is beside the rules: words that people look for under this command. */
const colourWords = new Set(['colour', 'colours', 'color', 'colors', 'rag']);

export const explain: Command = {
  define: (parser) =>
    parser
      .command('explain')
      .summary('one rule in plain words; or how dates become a colour')
      .argument('[rule]', 'the name of a rule, or colour; without it, all rules')
      .option('--profile <rule>', `with colour: another rule, ${profilesToType}`),
  group: 'Keeping the plan',
  examples: [
    ['bscb explain milestone-after-completion', 'why it matters, and how to put it right'],
    ['bscb explain colour', 'the table by which dates become a colour'],
    ['bscb explain', 'every rule with a line of what it finds'],
  ],
  run: async (world, args, options) => {
    const { rules } = await import('../rules/index.ts');
    const { ruleAnswer, rulesAnswer } = await import('../view/explain.ts');
    const [name] = args;
    if (name === undefined) await show(world, rulesAnswer(rules), options);
    else if (colourWords.has(name.toLowerCase())) {
      const { colourAnswer } = await import('../view/explain-colour.ts');
      const { ruleOf } = await import('../assess/profiles/index.ts');
      const { rowsFor } = await import('../assess/table.ts');
      const plan = await planHere(world, options, noPlan);
      const profile =
        typeof options.profile === 'string'
          ? (await import('./asked-profile.ts')).askedProfile(options.profile, plan)
          : plan.rag.profile;
      await show(world, colourAnswer(rowsFor(ruleOf(plan, profile)), profile.profile), options);
    } else await show(world, ruleAnswer(ruleNamed(name, rules)), options);
    return 0;
  },
};

/** The plan of nobody, which has the usual rule of colour. */
const noPlan = async (): Promise<Plan> => {
  const { readPlan } = await import('../read/plan.ts');
  // Nobody's plan can be read.
  return readPlan('', [nobodysPlan]).plan!;
};
