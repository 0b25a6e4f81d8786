// File calls of the program, counted, each of which can be made to go wrong: loaded before the program, or by a sweep.
const fs = require('node:fs');

const calls = [
  ...[
    'accessSync',
    'appendFileSync',
    'closeSync',
    'copyFileSync',
    'fchmodSync',
    'fchownSync',
    'fstatSync',
    'fsyncSync',
    'linkSync',
  ],
  ...[
    'lstatSync',
    'mkdirSync',
    'openSync',
    'readdirSync',
    'readFileSync',
    'readSync',
    'readlinkSync',
    'realpathSync',
  ],
  ...['renameSync', 'statSync', 'unlinkSync', 'writeFileSync', 'writeSync'],
];

const plain = Object.fromEntries(calls.map((name) => [name, fs[name]]));

/** The program itself is loaded by the same calls, and so are its streams looked at: those are not counted. */
const counts = (first) =>
  typeof first === 'number'
    ? first > 2
    : !/[\\/](?:dist|bin|node_modules)[\\/]|^\/proc\//.test(String(first));

/**
 * Calls `act` in the place of the n-th file call, or of the first of that name, with what makes the call; `see` hears of
 * every call: its name, the path that it is about, for a handle the one that it was opened by, and where a name goes.
 * With `onward` it is called in the place of every later call too, as of a program that is dead.
 */
exports.atCall = (n, act, see = () => {}, onward = false) => {
  const opened = new Map();
  const tell = (name, [what, more], result) => {
    if (name === 'openSync') opened.set(result, what);
    see({ name, path: opened.get(what) ?? String(what), to: name === 'renameSync' ? more : null });
  };
  let seen = 0;
  let within = false;
  for (const name of calls)
    fs[name] = Object.assign((...args) => {
      // Calls that a call makes of its own are part of it.
      const outer = within;
      const proceed = () => {
        within = true;
        let result;
        try {
          result = plain[name](...args);
          return result;
        } finally {
          within = outer;
          if (!outer && counts(args[0])) tell(name, args, result);
        }
      };
      if (outer || !counts(args[0])) return proceed();
      seen += 1;
      if (n !== seen && n !== name) return proceed();
      n = onward ? seen + 1 : 0;
      return act(name, proceed);
    }, plain[name]);
  return () => Object.assign(fs, plain);
};

// As a preload, node -r faulty.cjs: with AT=7 or AT=fsyncSync the process gets SIGNAL there, or says that it is there.
const { AT, SIGNAL } = process.env;
if (AT)
  exports.atCall(Number(AT) || AT, (_, proceed) => {
    if (SIGNAL) process.kill(process.pid, SIGNAL);
    else plain.writeSync(2, 'there');
    return proceed();
  });
