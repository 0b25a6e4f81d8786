// The program as it starts in an executable of its own: the files of dist/ are assets inside it, and nothing is read from disk.
const program = () => {
  const { getAsset, getRawAsset, getAssetKeys } = require('node:sea');
  const { Script } = require('node:vm');

  const folder = '/bscb/';
  const names = new Set(getAssetKeys());
  const cache = {};

  /** A packed file, with what V8 made of it where that is here. */
  const packed = (name, made) => {
    const cachedData = names.has(made) ? Buffer.from(getRawAsset(made)) : undefined;
    return new Script(getAsset(name, 'latin1'), { filename: folder + name, cachedData }).runInThisContext();
  };

  const outside = (name) => {
    if (!name.startsWith('./')) return require(name);
    const filename = folder + name.slice(2);
    if (name === './dates.js') return packed('dates.js', `dates-${process.versions.v8}.cache`);
    if (cache[filename] === undefined) {
      const module = { exports: {} };
      cache[filename] = module;
      const text = `(function(exports,require,module){${getAsset(name.slice(2), 'utf8')}\n})`;
      new Script(text, { filename }).runInThisContext()(module.exports, outside, module);
    }
    return cache[filename].exports;
  };
  outside.cache = cache;

  const madeFor = (command) => `hot-${process.versions.v8}-${command}.cache`;
  const made = [process.argv[2], 'list'].map(madeFor).find((name) => names.has(name));
  return packed('hot.js', made)(outside, folder);
};

const { begin, realWorld } = program();
// a further thread has no file to run: it gets this function as it is written here
const thread = { code: () => `(${program})().inThread(process)` };
begin(process, realWorld(process, thread));
