import { nearest } from '../model/nearest.ts';
import { planFileKinds } from '../model/plan-file.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command } from './command.ts';
import { schemaText } from './editor-schemas.ts';
import { askedFormat, formatNames } from './formats.ts';
import { planHere } from './open-plan.ts';
import { say } from './say.ts';
import { writeOut } from './show-answer.ts';

export const schema: Command = {
  define: (parser) =>
    parser
      .command('schema')
      .summary('JSON Schema of the files of a plan, for editors, and of each answer')
      .argument('<kind>', 'area, plan, meetings; or a command whose JSON is meant'),
  group: 'Keeping the plan',
  formats: formatNames('schema'),
  examples: [
    ['bscb schema area', 'what an area file may hold, with a word on each key'],
    ['bscb schema status', 'what  bscb status --format json  answers with'],
  ],
  run: async (world, [asked = ''], options) => {
    const { answerSchemas } = await import('../view/contracts.ts');
    const { planKeys } = await import('../read/keys/index.ts');
    const { json } = await import('../render/json.ts');
    askedFormat('schema', options);
    const kind = planFileKinds.find((one) => one === asked);
    const schemas = answerSchemas(planKeys());
    const answer = schemas.get(asked);
    if (kind !== undefined) {
      // without a plan here it is the schema of every plan
      const plan = await planHere(world, options, ({ what }) => {
        say(world, `${what}\nSo the schema has the names and columns of no plan.`);
        return null;
      });
      await writeOut(world, await schemaText(kind, plan), options);
    } else if (answer !== undefined) await writeOut(world, json(answer), options);
    else {
      const known = [...planFileKinds, ...schemas.keys()];
      const near = nearest(asked, known);
      throw new CannotProceed(
        `There is no schema called ${asked}. There are ${known.join(', ')}.${near === null ? '' : ` Did you mean  bscb schema ${near} ?`}`,
      );
    }
    return 0;
  },
};
