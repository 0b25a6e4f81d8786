import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsx } from '../../src/render/xlsx.ts';

const column = (title: string, width: number) => ({ title, width });

/** What a sheet says of its columns' widths, and how many pages it is across. */
const printed = async (
  columns: readonly ReturnType<typeof column>[],
  rows: readonly (readonly (string | number | null)[])[],
) => {
  const parts = unzipSync(await xlsx([{ name: 'Actions', columns, rows }], '2013-09-10'));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  return {
    widths: [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.floor(Number(width))),
    across: Number(/fitToWidth="(\d+)"/.exec(xml)?.[1]),
    down: Number(/fitToHeight="(\d+)"/.exec(xml)?.[1]),
  };
};

it('a printed sheet has columns no broader than their words, and no words cut', async () => {
  const { widths, across, down } = await printed(
    [column('Ref', 8), column('Action', 60), column('Waiver', 40), column('Days late', 12)],
    [
      ['1.6', 'Lay membership reviewed', null, 10],
      ['4.7', 'x'.repeat(300), null, 41],
    ],
  );
  expect(widths[1]).toBe(60);
  // Its title of six letters alone, and the arrow of its filter.
  expect(widths[2]).toBeLessThan(12);
  expect(widths[2]).toBeGreaterThanOrEqual(8);
  expect([across, down]).toEqual([1, 0]);
});

it('a sheet too broad to be read on one page goes on several, as many as its rows need', async () => {
  const broad = Array.from({ length: 12 }, (_, place) => column(`Column ${place}`, 50));
  const row = broad.map(() => 'word '.repeat(40));
  expect(await printed(broad, [row])).toMatchObject({ across: 3, down: 0 });
});
