import { counted } from '../model/sentence.ts';
import { eml } from '../render/eml.ts';
import { isSignedMail, signedMail } from '../render/signed-text.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import type { Opened } from './open-plan.ts';
import { beside } from './plan-folder.ts';
import { paperOf } from './report.ts';
import { contentOf, formOf } from './report-sheet.ts';
import { say } from './say.ts';
import { writeFiles } from './write-file.ts';
import { writing } from './writing.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A mail that was looked over is somebody's own. */
const mail = {
  isOurs: async (bytes: Uint8Array) => isSignedMail(new TextDecoder().decode(bytes)),
  signed: signedMail,
};

/** Writes the note to each lead as a mail that waits to be sent, with the lead's form: nothing is sent. @throws CannotProceed */
export const writeDrafts = async (
  world: World,
  opened: Opened,
  refs: readonly string[],
  options: Options,
): Promise<number> => {
  const folder = String(options.drafts);
  const { now, of } = await paperOf(opened, 'lead', refs, options);
  const { notesToLeads } = await import('../view/report/lead.ts');
  const notes = notesToLeads(now, of.leads);
  if (notes.length === 0)
    throw new CannotProceed('There is nothing to ask of anybody, so there is no draft.');
  await writing(folder, async () => void world.files.makeFolder(folder));
  const files = fileNames(notes.map(({ name }) => name));
  const drafts = new Map<string, string>();
  for (const [i, { name, note }] of notes.entries()) {
    const own = await paperOf(opened, 'lead', refs, { ...options, lead: [name] });
    const form = formOf({ now: own.now, kind: 'lead', meeting: own.of.meeting });
    const meta = { board: now.plan.board, asOf: now.today, licence: null };
    const bytes = await contentOf('docx', form, meta);
    const draft = eml({ ...note, attached: { name: 'your-actions.docx', type: word, bytes } });
    drafts.set(beside(folder, `${files[i]}.eml`), draft);
  }
  await writeFiles(world, drafts, { force: options.force === true, within: folder, known: mail });
  const without = notes.filter(({ note }) => note.to === null).map(({ name }) => name);
  say(world, `Wrote ${counted(notes.length, 'draft')} in ${folder}. Nothing was sent.`);
  if (without.length > 0)
    say(world, `Without a mailbox, since plan.yaml gives none under email: ${without.join('; ')}.`);
  return 0;
};

/** A name of its own for each file. */
const fileNames = (names: readonly string[]): readonly string[] =>
  names.map(fileName).map((file, i, all) => {
    const before = all.slice(0, i).filter((one) => one === file).length;
    return before === 0 ? file : `${file}-${before + 1}`;
  });

/** `business-manager`. */
const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'lead';
