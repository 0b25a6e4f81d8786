// The libraries that the build puts into the program, and the licence of each, in its own words.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = 'node_modules/';

/** Where a package is that another asks for: beside it, or in a folder above, as Node looks for it. */
const found = (folder, name) => {
  for (
    let at = folder;
    at !== '';
    at = at.slice(0, Math.max(at.lastIndexOf(mark, at.length - mark.length), 0))
  ) {
    const place = `${at}${mark}${name}/`;
    if (existsSync(`${place}package.json`)) return place;
  }
  const place = `${mark}${name}/`;
  return existsSync(`${place}package.json`) ? place : null;
};

const packageOf = (input) => {
  const rest = input.slice(input.lastIndexOf(mark) + mark.length).split('/');
  const name = rest.slice(0, rest[0].startsWith('@') ? 2 : 1).join('/');
  return `${input.slice(0, input.lastIndexOf(mark) + mark.length)}${name}/`;
};

const read = (place) => JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));

const licenceOf = (place, about) => {
  const files = readdirSync(place)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort();
  if (files.length > 0)
    return files.map((name) => readFileSync(join(place, name), 'utf8').trim()).join('\n\n');
  const author = typeof about.author === 'object' ? about.author.name : about.author;
  if (typeof about.license !== 'string')
    throw new Error(`${about.name} says nothing of its licence: it cannot go into the program`);
  return `${about.license} licence${author ? `, ${author}` : ''}`;
};

/** The notices of the packages whose files are among the inputs of a build, and of what those ask for in turn: some are
 * built from others already. */
export const notices = (inputs) => {
  const places = new Set(inputs.filter((input) => input.includes(mark)).map(packageOf));
  for (const place of places)
    for (const name of Object.keys(read(place).dependencies ?? {})) {
      const other = found(place, name);
      if (other !== null) places.add(other);
    }
  const texts = new Map();
  for (const place of places) {
    const about = read(place);
    texts.set(`${about.name} ${about.version}`, licenceOf(place, about));
  }
  const rule = '-'.repeat(78);
  const parts = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${rule}\n${name}\n\n${text}\n`);
  return `bscb carries these libraries, or parts of them. Each has its own licence.\n\n${parts.join('\n')}`;
};
