import { resolve } from 'node:path';
import { repository, version } from '../../package.json';
import { bscb } from '../commands/world.ts';
import { madeParts } from './parts.ts';

/** A picture of a page: the comment that names its command, and the fenced block below it. */
const picture =
  /(<!-- output of: bscb (.+?)(?:, (first (\d+) lines))? -->\n\n?```[a-z]*\n)([\s\S]*?)(^```$)/gm;

/** A part that is made from the program: the comment that names it, what is made, and the closing comment. */
const part = /(<!-- made: ([a-z]+)(?: (.+?))? -->\n)([\s\S]*?)(^<!-- end -->$)/gm;

/** Where a page says that bscb is to be had: by its owner and its name, and which release. */
const place = /\b[\w-]+\/bscb(?=@v|$)|(?<=\bbscb@|\brev: )v\d+\.\d+\.\d+/gm;
const [owned = ''] = /[^/]+\/[^/]+(?=\.git$)/.exec(repository.url) ?? [];

/** What a command prints on a terminal of 80 columns without colour, both streams as a reader sees them. */
const printed = async (command: string, first: number | null): Promise<string> => {
  // as somebody sees it who is in the folder of the plan on that day
  const [, plan = '.'] = / --plan (\S+)/.exec(command) ?? [];
  const [, today] = / --as-of (\d\S+)/.exec(command) ?? [];
  const { stdout, stderr } = await bscb(command.replace(/ --(?:plan \S+|as-of \d\S+)/g, ''), {
    folder: resolve(plan),
    ...(today === undefined ? {} : { today }),
    columns: 80,
    env: { NO_COLOR: '1', LANG: 'en_GB.UTF-8' },
  });
  const lines = (stdout + stderr)
    .replace(/[ \t]+$/gm, '')
    .trimEnd()
    .split('\n');
  return `${lines
    .slice(0, first ?? lines.length)
    .join('\n')
    .trimEnd()}\n`;
};

/** The pictures of a page by their commands, as the page names them. */
export const picturesOf = (page: string): string[] =>
  [...page.matchAll(picture)].map((found) => found[2] ?? '');

/** The page with every picture and every made part as the program gives it today. */
export const filled = async (page: string): Promise<string> => {
  let fresh = page.replace(place, (said) => (said.includes('/') ? owned : `v${version}`));
  for (const [whole, head, command, , first] of page.matchAll(picture)) {
    const block = `${head}${await printed(command ?? '', first === undefined ? null : Number(first))}\`\`\``;
    fresh = fresh.replace(whole, () => block);
  }
  for (const [whole, head, name, asked, before, foot] of page.matchAll(part)) {
    const make = madeParts[name ?? ''];
    if (make === undefined) throw new Error(`No part is called “${name}”.`);
    const made = await make(asked ?? '', before ?? '');
    fresh = fresh.replace(whole, () => `${head}\n${made.trim()}\n\n${foot}`);
  }
  return fresh;
};
