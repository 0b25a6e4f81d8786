import { json } from '../render/json.ts';
import { planJson } from '../view/plan-json.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command } from './command.ts';
import { assessed, openWholePlan } from './open-plan.ts';
import { writeFile } from './show-answer.ts';

export const exportCommand: Command = {
  define: (parser) =>
    parser.command('export').summary('the whole plan as data for other programs').argument('<kind>', 'json'),
  group: 'Papers and data',
  formats: ['json'],
  examples: [
    ['bscb export json', 'every fact, as written and as read, with both colours'],
    ['bscb export json --output plan.json', 'the same in a file'],
  ],
  run: async (world, [kind = ''], options) => {
    if (kind !== 'json') throw new CannotProceed(`There is no export called ${kind}. There is json.`);
    const opened = await openWholePlan(world, options);
    const text = json(planJson(await assessed(opened, options), opened.locate));
    if (options.output === undefined || options.output === '-') world.stdout.write(text);
    else writeFile(world, options.output, text);
    return 0;
  },
};
