export { fold } from '../dates/fold.ts';
