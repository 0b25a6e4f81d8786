// A further thread of the program, of which world/threads.ts says what for: it lies beside bscb.js in dist/.
require(`${__dirname}/bscb.js`).inThread(process);
