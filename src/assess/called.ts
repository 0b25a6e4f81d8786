import { fold } from '../model/name.ts';
import type { ActionNow, Assessment } from './assessment.ts';

/**
 * The actions that answer to a name: those with this ref, else those that had it before (`was`, `origin`), else those
 * without a ref that have all its words.
 */
export const actionsCalled = ({ actions }: Assessment, asked: string): readonly ActionNow[] => {
  const same = (name: string | null): boolean => name?.toLowerCase() === asked.toLowerCase();
  const words = asked.split(/\s+/).map(fold).filter(Boolean);
  const ways: readonly ((one: ActionNow) => boolean)[] = [
    ({ action }) => action.ref === asked,
    ({ action }) => same(action.ref),
    ({ action }) => same(action.was) || same(action.origin),
    // "2012-13 4.3" is also found as 4.3
    ({ action }) => same(action.origin?.split(/\s+/).at(-1) ?? null),
    ({ action }) =>
      !action.hasRef && words.length > 0 && words.every((word) => fold(action.action).includes(word)),
  ];
  for (const way of ways) {
    const found = actions.filter(way);
    if (found.length > 0) return found;
  }
  return [];
};
