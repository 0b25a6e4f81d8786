// Adds a letter to a file again and again, as an edit would: node append.cjs FILE LETTER TIMES. A change that was refused
// because of others is made anew.
const { realWorld } = require('../../dist/bscb.js');

const [path, letter, times] = process.argv.slice(2);
const { files } = realWorld(process);

const append = async () => {
  const before = files.read(path);
  try {
    await files.change([{ path, before, after: Buffer.concat([before, Buffer.from(letter)]) }]);
  } catch (fault) {
    if (fault.code !== 'ECHANGED' && fault.code !== 'ELOCKED') throw fault;
    await append();
  }
};

(async () => {
  for (let i = 0; i < Number(times); i++) await append();
})();
