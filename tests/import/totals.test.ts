import { describe, expect, it } from 'vitest';
import { bscb, folderWith, textOf } from '../commands/world.ts';

const imported = async (...rows: string[]) => {
  const folder = folderWith({
    'plan.csv': ['Ref,Action,Lead,By when,Budget', ...rows].join('\n'),
  });
  const made = await bscb('import plan.csv --to plan --board "X SCB" --period 2026-27', { folder });
  return {
    ...made,
    said: made.stdout.replace(/\s+/g, ' '),
    plan: textOf(folder, 'plan/1-business-plan.yaml'),
  };
};
const rows = ['1.1,Agree the toolkit,Chair,May 2026,100', '1.2,Train staff,Chair,June 2026,200'];

describe('a row that adds up the ones above it', () => {
  it.each([
    'Total,,,,300',
    ',Grand total,,,£300',
    ',,,Subtotal:,300',
    'Sub-total,,,,"1,300.50"',
    'Total actions,2',
  ])('is no part of the action above it: %s', async (total) => {
    const { plan, said, status } = await imported(...rows, total);
    expect(plan).toMatch(/Budget: "200"\n/);
    expect(said).toContain('row 4: looks like a total; left out');
    expect(status).toBe(1);
  });

  it('is none after an empty row either', async () => {
    const { plan, said } = await imported(...rows, ',,,,', 'Total,,,,300');
    expect(plan).toMatch(/Budget: "200"\n/);
    expect(said).toContain('row 5: looks like a total; left out');
  });

  it('is not an action of the board that begins with the word', async () => {
    const { plan, said } = await imported(...rows, '1.3,Total review of thresholds,Chair,July 2026,50');
    expect(plan).toContain('action: Total review of thresholds');
    expect(said).not.toContain('looks like a total');
  });
});

it('a cell alone in its row does not become part of the cell above it, and is named', async () => {
  const { plan, said } = await imported(...rows, ',,,,300');
  expect(plan).toMatch(/Budget: "200"\n/);
  expect(said).toContain('row 4, cell 5: the row has no words for an action');
});

describe('a row of a spreadsheet', () => {
  it.each([
    [',,Deputy,,', 'row 4, cell 3: the row has no words for an action (read as: one more lead of 1.2)'],
    [',,,July 2026,', 'row 4, cell 4: the row has no words for an action, so this was not put with'],
  ])('that has no words but %s changes nothing above it in silence', async (row, names) => {
    const { plan, said, status } = await imported(...rows, row);
    expect(plan).toContain('completion: June 2026');
    expect(said).toContain(names);
    expect(status).toBe(1);
  });

  it('is an action of its own though it begins with a small letter and has no ref', async () => {
    const { plan } = await imported(
      ',agree the toolkit,Chair,May 2026,100',
      ',train the staff,Nurse,June 2026,200',
      ',ask schools,Teacher,July 2026,300',
    );
    const actions = plan.match(/action: .*/g);
    expect(actions).toEqual(['action: agree the toolkit', 'action: train the staff', 'action: ask schools']);
  });
});
