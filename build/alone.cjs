// The program as it starts in an executable of its own: the files of dist/ are assets inside it, and nothing is read from disk.
const program = () => {
  const { getAsset, getRawAsset, getAssetKeys } = require('node:sea');
  const { Script } = require('node:vm');

  const folder = '/bscb/';
  const names = new Set(getAssetKeys());
  const cache = {};

  const outside = (name) => {
    if (!name.startsWith('./')) return require(name);
    const filename = folder + name.slice(2);
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
  const made = [process.argv[2], 'status'].map(madeFor).find((name) => names.has(name));
  const hot = new Script(getAsset('hot.js', 'latin1'), {
    filename: `${folder}hot.js`,
    ...(made !== undefined ? { cachedData: Buffer.from(getRawAsset(made)) } : {}),
  });
  return hot.runInThisContext()(outside, folder);
};

const { begin, realWorld } = program();
// a further thread has no file to run: it gets this function as it is written here
const thread = { code: () => `(${program})().inThread(process)` };
begin(process, realWorld(process, thread));
