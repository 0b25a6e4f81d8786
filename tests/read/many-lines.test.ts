import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { inFull } from '../runs.ts';

describe('a file with more lines than any plan', () => {
  it.runIf(inFull)('names the quote that was left open, and says from which line on nothing is read', () => {
    const area = `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: "Listen\n${'a: b\n'.repeat(120_000)}`;
    const { problems, locate } = readPlan('plan', [
      { name: 'plan.yaml', bytes: new TextEncoder().encode('board: Board\n'), fault: null },
      { name: '1-voice.yaml', bytes: new TextEncoder().encode(area), fault: null },
    ]);
    const places = problems.map(({ rule, at }) => `${rule} ${locate(at).line}`);
    expect(places).toContain('unclosed-quote 5');
    expect(places).toContain('too-large 10001');
  });
});
