import { version } from '../../package.json';

/** What `bscb --version` prints. */
export const printedVersion = `bscb ${version}`;
