import { Option, type Command as Parser } from 'commander';
import { typedProfile, usualProfiles } from '../model/profile.ts';

/** Collects an option that is given several times. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/** An option that may be given again. */
export const several = (flags: string, says: string): Option => new Option(flags, says).argParser(collect);

/** The options that every command takes, and that may stand before it. */
export const shared = (parser: Parser, formats: readonly string[]): Parser =>
  parser
    .optionsGroup('Options of every command:')
    .addOption(several('--plan <dir>', 'the folder with plan.yaml; again, or a folder of plans, for many'))
    .addOption(new Option('--as-of <date>', 'take this day for today: 2013-09-10, 10 Sep 2013, "last Board"'))
    .addOption(new Option('--format <format>', formats.join(', ')))
    .addOption(new Option('--output <file>', 'write to a file instead of the screen'))
    .addOption(new Option('--force', 'write over a Word, Excel or web file that bscb did not make'))
    .addOption(new Option('--color <when>', 'auto, always or never; auto heeds NO_COLOR and FORCE_COLOR'))
    .addOption(new Option('--colour <when>').hideHelp())
    .addOption(new Option('--debug', 'if bscb itself fails, show where'));

/** Which actions a list is about: the same words in every command. */
export const filters = (parser: Parser): Parser =>
  parser
    .argument('[refs...]', 'only these: an area 4, an action 4.2, a run 4.2-4.6')
    .optionsGroup('Which actions (one given again widens, different ones narrow):')
    .addOption(several('--area <name>', 'area by number or words of its title'))
    .addOption(several('--lead <name>', 'who leads; case, spaces and marks do not matter'))
    .addOption(several('--body <name>', 'the body that a milestone goes to'))
    .addOption(several('--agency <name>', 'agency that leads or is a partner'))
    .addOption(several('--rag <colour>', 'either colour: as rated, or by dates'))
    .addOption(several('--recorded <colour>', 'the colour as rated; not-rated for none'))
    .addOption(several('--suggested <colour>', 'the colour by dates'))
    .addOption(
      several(
        '--state <state>',
        'open, late, complete, closed, on-hold, undated, not-rated, stale or disputed',
      ),
    )
    .addOption(new Option('--disputed', 'as --state disputed; likewise --stale and --not-rated'))
    .addOption(new Option('--stale').hideHelp())
    .addOption(new Option('--not-rated').hideHelp())
    .addOption(new Option('--before <date>', 'what is not done and due on this day or earlier'))
    .addOption(several('--search <words>', 'words anywhere in the action'))
    .addOption(new Option('--sort <by>', 'ref, due, late, lead or colour'));

/** `months, days:7,30, …`: every rule of colour as it is typed. */
export const profilesToType = usualProfiles.map(typedProfile).join(', ');

/** How dates are coloured, and what the colours are set beside: for every command that shows a colour. */
export const colouring = (parser: Parser): Parser =>
  parser
    .option('--profile <rule>', `try another rule of colour: ${profilesToType}`)
    .option('--since <date>', 'direction of travel from this day, in place of the last review meeting');
