import { rule } from './rule.ts';

const modeline = /^[ \t]*#[ \t]*(?:yaml-language-server:[ \t]*\$schema=|\$schema:)/m;

export const noModeline = rule({
  name: 'no-modeline',
  severity: 'info',
  fixable: true,
  summary: 'The file does not tell an editor which schema it follows',
  why: 'With its first line an editor offers keys and colours while you type, and underlines a slip before it is saved.',
  together: 'files do not tell an editor which schema they follow',
  example: `
  # 1-leadership.yaml
+ # yaml-language-server: $schema=.schema/area.json
* area: 1
  title: Leadership
  actions: []
`,
  scan: (text, file) => {
    const start = text.search(/\S/);
    if (start < 0 || modeline.test(text)) return [];
    const end = text.indexOf('\n', start);
    return [
      {
        message: `this file does not tell an editor which schema it follows`,
        hint: 'let check --fix write its first line',
        at: { file, path: [], part: { start, end: end < 0 ? text.length : end } },
      },
    ];
  },
});
