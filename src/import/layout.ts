import type { Document } from './document.ts';
import { readTabbed } from './tabbed.ts';

/** A text whose columns are kept apart by spaces. */
export const readLayout = (text: string): Document => readTabbed(text.replaceAll('\f', '\n').split('\n'));
