import { expect, it } from 'vitest';
import { markdown } from '../../src/render/markdown.ts';
import { rules } from '../../src/rules/index.ts';
import { rulesBook } from '../../src/view/explain.ts';

it('keeps the page of all rules as the rules have it', async () => {
  await expect(markdown(rulesBook(rules))).toMatchFileSnapshot('../../src/rules/README.md');
});
