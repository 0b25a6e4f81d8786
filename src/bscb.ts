// What bin/bscb.js starts.
export { run } from './main.ts';
export { realWorld } from './world.ts';
