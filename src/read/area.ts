import type { Action, Area } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { areaOfRef } from '../model/ref.ts';
import { actionsOf, meant, type Surroundings } from './actions.ts';
import { type Cursor, line, prose, type Reader, under, word } from './reader.ts';

/** An area file as an area; null where nothing of it could be read. */
export const areaOf = (reader: Reader, round: Surroundings, cursor: Cursor): Area | null => {
  if (cursor.tree.is !== 'map') return null;
  const actions = actionsOf(reader, round, meant(cursor, 'actions'));
  const area = numberOf(reader, cursor, actions);
  return {
    area,
    title: line(under(cursor, 'title')) ?? `Area ${area}`,
    short: line(under(cursor, 'short')),
    description: prose(under(cursor, 'description')),
    file: cursor.at.file,
    actions,
    at: cursor.at,
  };
};

/** The area's number: as its file says, else by the file's name, else by its refs. */
const numberOf = (reader: Reader, cursor: Cursor, actions: readonly Action[]): number => {
  const inName = /^0*(\d{1,3})(?!\d)/.exec(cursor.at.file)?.[1];
  const at = under(cursor, 'area');
  const words = word(reader, at);
  const said = words !== null && /^[1-9]\d{0,2}$/.test(words) ? Number(words) : null;
  const report = (rule: string, severity: 'error' | 'warning', message: string, hint: string): void =>
    reader.report({
      rule,
      severity,
      message,
      hint,
      at: at.tree.is === 'nothing' ? cursor.at : at.at,
      ref: null,
      fixable: false,
    });
  if (said !== null) {
    if (inName !== undefined && Number(inName) !== said)
      report(
        'area-number-differs',
        'warning',
        `this file is called ${cursor.at.file}, and its area is ${said}`,
        'Give the file the name of its area, or put the number right; bscb goes by the number inside.',
      );
    return said;
  }
  const byRefs = actions[0] === undefined ? null : areaOfRef(actions[0].ref);
  const number = inName !== undefined && Number(inName) > 0 ? Number(inName) : byRefs;
  if (number === null && words === null)
    report(
      'no-area-number',
      'error',
      'this area has no number, and neither its name nor its refs give one',
      'Add a line  area: 1',
    );
  return number ?? 0;
};

/** Two files that answer to one area number. */
export const sharedAreas = (areas: readonly Area[]): Problem[] => {
  const first = new Map<number, Area>();
  return areas.flatMap((area) => {
    const other = first.get(area.area);
    if (other === undefined) {
      first.set(area.area, area);
      return [];
    }
    return [
      {
        rule: 'shared-area',
        severity: 'error' as const,
        message: `area ${area.area} is already taken by ${other.file}`,
        hint: 'Give one of the two another number, and its refs with it.',
        at: { file: area.file, path: ['area'] },
        ref: null,
        fixable: false,
      },
    ];
  });
};
