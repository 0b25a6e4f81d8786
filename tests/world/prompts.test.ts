import { afterEach, expect, it, vi } from 'vitest';
import { prompts } from '../../src/world/prompts.ts';

const { columns } = process.stdout;
afterEach(() => {
  vi.restoreAllMocks();
  process.stdout.columns = columns;
});

/** What is written to a terminal of this width. */
const written = async (width: number, write: () => unknown): Promise<string> => {
  const parts: string[] = [];
  process.stdout.columns = width;
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    parts.push(String(part));
    return true;
  });
  write();
  await new Promise((done) => setImmediate(done));
  return parts.join('');
};

const question = 'Agree the change from April to May? Who agreed it, and when?';

it('a question has its words on one line where a terminal reports no width', async () => {
  expect(await written(0, () => prompts.show(question))).toContain(question);
  const asking = () => {
    void prompts.ask(question);
    setImmediate(() => process.stdin.emit('keypress', '', { name: 'c', ctrl: true, sequence: '\u0003' }));
  };
  expect(await written(0, asking)).toContain(question);
});

it('what is longer than the terminal is broken between words', async () => {
  const lines = [
    'What are the areas of the plan? Type their titles with commas between them,',
    'or press Enter for five examples',
  ];
  expect(await written(80, () => prompts.show(lines.join(' ')))).toMatch(/them,\n.* {2}or press/);
  const asking = () => {
    void prompts.ask(lines.join(' '));
    setImmediate(() => process.stdin.emit('keypress', '', { name: 'c', ctrl: true, sequence: '\u0003' }));
  };
  const asked = await written(80, asking);
  for (const line of lines) expect(asked).toContain(line);
});

it.each([
  ['Ctrl-D', () => process.stdin.emit('keypress', '', { name: 'd', ctrl: true, sequence: '\u0004' })],
  ['the end of what is typed', () => process.stdin.emit('end')],
])('a question is stopped by %s, as by Ctrl-C', async (_, end) => {
  let answer: Promise<string | null> = Promise.resolve('');
  await written(80, () => {
    answer = prompts.ask(question);
    setImmediate(end);
  });
  expect(await answer).toBeNull();
});
