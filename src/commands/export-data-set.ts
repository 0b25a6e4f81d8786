import { yearOf } from '../dates/day.ts';
import { inWords, listed } from '../model/sentence.ts';
import type { World } from '../world.ts';
import type { Exported } from './exported.ts';
import { folderNamed } from './plan-folder.ts';
import { say } from './say.ts';
import { writeFile } from './write-file.ts';
import { writing } from './writing.ts';

/**
 * `year=2013/board=bromley…/2013-09-10-3f2a….parquet`: the way DuckDB, Spark and Trino find the files of many boards. The name
 * is made of what is in the file: the same twice is one file, and two processes never write over each other's.
 * @throws CannotProceed
 */
export const writeDataSet = async (
  world: World,
  { files }: Exported,
  output: string,
  ending: string,
): Promise<void> => {
  const { partitionName } = await import('../view/export-rows.ts');
  const { contentName } = await import('../render/fingerprint.ts');
  const folders: Folders = new Map();
  for await (const { plan, today, content } of files()) {
    const year = plan.period === null ? yearOf(today) : yearOf(plan.period.start);
    const folder = `${folderNamed(output)}/year=${year}/board=${partitionName(plan.board)}`;
    const file = `${today}-${contentName(content)}.${ending}`;
    await writing(folder, async () => void world.files.makeFolder(folder));
    await writeFile(world, `${folder}/${file}`, content, { within: output });
    folders.set(folder, (folders.get(folder) ?? new Map()).set(file, plan.board));
  }
  sayTwice(world, folders);
  sayOthers(world, folders, ending);
};

/** The files that were written into each folder, with the board of each. */
type Folders = Map<string, Map<string, string>>;

/** Says where several of the plans are of one board and year, or of boards whose names make one folder. */
const sayTwice = (world: World, folders: Folders): void => {
  for (const [folder, files] of folders) {
    if (files.size < 2) continue;
    const boards = new Set(files.values());
    const many = inWords(files.size);
    say(
      world,
      boards.size === 1
        ? `${folder} has ${many} files of this export, since ${many} of these plans are of the same board and year. What is in more than one counts more than once: keep one of them.`
        : `${folder} has files of ${inWords(boards.size)} boards, whose names are alike: ${listed([...boards])}. board_name tells them apart.`,
    );
  }
};

/** Says where files of other exports are beside those that were written: a question of the whole set counts both. */
const sayOthers = (world: World, folders: Folders, ending: string): void => {
  const others = [...folders].flatMap(([folder, written]) => {
    const days = [...written.keys()].map(dayOf);
    return world.files
      .list(folder)
      .filter((one) => one.name.endsWith(`.${ending}`) && !written.has(one.name))
      .map((one) => ({ path: `${folder}/${one.name}`, sameDay: days.includes(dayOf(one.name)) }));
  });
  const tell = (sameDay: boolean, one: string, several: string): void => {
    const [first, ...more] = others.filter((other) => other.sameDay === sameDay);
    if (first === undefined) return;
    say(
      world,
      more.length === 0
        ? `${first.path} is ${one}`
        : `${first.path} and ${inWords(more.length)} more are ${several}`,
    );
  };
  const versions = 'of the same board, year and day. Delete what is out of date, or each row counts twice.';
  tell(true, `another version ${versions}`, `other versions ${versions}`);
  const days = 'of the same board and year. Their rows count too: ask for one day by as_of.';
  tell(false, `of another day ${days}`, `of other days ${days}`);
};

/** The day that the name of a file of a data set begins with. */
const dayOf = (name: string): string => name.slice(0, '2013-09-10'.length);
