import { usualProfiles } from '../assess/profiles/index.ts';
import { typedProfile } from '../model/profile.ts';
import type { Parser } from './parser.ts';

/** For an option that may be given again: all its values. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/** The options that every command takes, and that may be before it. */
export const shared = <P extends Parser>(parser: P, formats: readonly string[]): P =>
  parser
    .optionsGroup('Options of every command:')
    .option('--plan <dir>', 'the folder with plan.yaml; again, or a folder of plans, for many', collect)
    .option('--as-of <date>', 'use this day as today: 2013-09-10, 10 Sep 2013, "last Board"')
    .option('--format <format>', formats.join(', '))
    .option('--output <file>', 'write to a file instead of the screen')
    .option('--force', 'write over a Word, Excel, web, markdown or mail file that bscb did not make')
    .option('--color <when>', 'auto, always or never; auto follows NO_COLOR and FORCE_COLOR')
    .addOption(parser.createOption('--colour <when>').hideHelp())
    .option('--debug', 'if bscb itself fails, show where');

/** Which actions a list is about: the same words in every command. */
export const filters = <P extends Parser>(parser: P): P =>
  parser
    .argument('[refs...]', 'only these: an area, 4; an action, 4.2; or a range, 4.2-4.6')
    .optionsGroup('Which actions (one given again widens, different ones narrow):')
    .option('--area <name>', 'area by number or words of its title', collect)
    .option('--lead <name>', 'who leads; case, spaces and marks do not matter', collect)
    .option('--body <name>', 'the body that a milestone or an action goes to', collect)
    .option('--agency <name>', 'agency that leads or is a partner', collect)
    .option('--rag <colour>', 'either colour: as rated, or by dates', collect)
    .option('--recorded <colour>', 'the colour as rated; not-rated for none', collect)
    .option('--suggested <colour>', 'the colour by dates', collect)
    .option(
      '--state <state>',
      'open, late, complete, closed, on-hold, undated, not-rated, stale or disputed',
      collect,
    )
    .option('--disputed', 'as --state disputed; likewise --stale and --not-rated')
    .addOption(parser.createOption('--stale').hideHelp())
    .addOption(parser.createOption('--not-rated').hideHelp())
    .option('--before <date>', 'what is not done and due on this day or earlier')
    .option('--search <words>', 'words anywhere in the action', collect)
    .option('--sort <by>', 'ref, due, late, lead or colour');

/** `months, days:7,30, …`: every rule of colour as it is typed. */
export const profilesToType = usualProfiles.map(typedProfile).join(', ');

/** How dates are coloured, and what the colours are set beside: for every command that shows a colour. */
export const colouring = <P extends Parser>(parser: P): P =>
  parser
    .option('--profile <rule>', `try another rule of colour: ${profilesToType}`)
    .option('--since <date>', 'direction of travel from this day, in place of the last review meeting');
