import { describe, expect, it } from 'vitest';
import type { Agency, Body, Post } from '../../src/model/plan.ts';
import { registered, registersOf } from '../../src/read/registers.ts';

const at = { file: 'plan.yaml', path: [] };
const post = (name: string, aliases: string[] = [], short: string | null = null): Post => ({
  ...{ name, aliases, short, agency: null, email: null, at },
});
const body = (name: string, aliases: string[] = [], fullName: string | null = null): Body => ({
  ...{ name, aliases, fullName, meets: null, meetsPhrases: [], papersDays: null, at },
});
const agency = (name: string, aliases: string[] = []): Agency => ({ name, aliases, at });

const registers = registersOf(
  [body('Executive', ['Exec']), body('QA&PM', ['Audit'], 'Quality Assurance'), body('Health'), body('–')],
  [post('Business Manager', ['Manager'], 'BM'), post('Audit'), post('Theatre Lead'), post('Chair', ['Exec'])],
  [agency('Health', ['NHS', 'Chair']), agency('The Council', ['Manager']), agency('Theatre')],
);
const found = (text: string, first: 'post' | 'body' | 'agency' = 'post') => {
  const one = registered(text, registers, first);
  return one && `${one.register} ${one.name}`;
};

describe('who is meant by a name', () => {
  it.each([
    ['Business Manager', 'post Business Manager'],
    ['business  MANAGER', 'post Business Manager'],
    ['BM', 'post Business Manager'],
    ['the Business Manager', 'post Business Manager'],
    ['The bm', 'post Business Manager'],
    ['THE\tbm', 'post Business Manager'],
    ['Theatre', 'agency Theatre'],
    ['Quality Assurance', 'body QA&PM'],
    ['exec', 'post Chair'],
    ['Council', null],
    ['the council', 'agency The Council'],
    ['NHS', 'agency Health'],
    ['nhs', 'agency Health'],
    ['Clerk', null],
    ['the', null],
  ])('%s is %s', (text, who) => {
    expect(found(text)).toBe(who);
  });

  it('depends on what is looked for first, where several have it', () => {
    expect([found('Health'), found('health', 'body'), found('health', 'agency')]).toEqual([
      'body Health',
      'body Health',
      'agency Health',
    ]);
    expect([found('audit'), found('audit', 'body'), found('audit', 'agency')]).toEqual([
      'post Audit',
      'body QA&PM',
      'body QA&PM',
    ]);
    expect([found('manager', 'body'), found('manager', 'agency')]).toEqual([
      'post Business Manager',
      'agency The Council',
    ]);
    expect([found('Chair', 'body'), found('Chair', 'agency')]).toEqual(['post Chair', 'agency Health']);
  });

  it('is nobody of whose name there is neither letter nor figure', () => {
    expect([found('–', 'body'), found('—', 'body'), found('')]).toEqual([null, null, null]);
  });

  it('is one before another for whom it is only another way to write theirs', () => {
    const posts = registersOf([], [post('Clerk', ['Chair']), post('Chair', ['Clerk'])], []);
    expect(registered('Chair', posts, 'post')?.name).toBe('Chair');
    expect(registered('clerk', posts, 'body')?.name).toBe('Clerk');
  });

  it.each(['All', 'all agencies', 'All partners', 'all partner agencies', 'Each agency'])(
    'is every agency: %s',
    (text) => {
      expect(found(text)).toBe('all-agencies All agencies');
    },
  );

  it('is the one of that name, where an agency is called so', () => {
    const named = registersOf([], [], [agency('All Partners')]);
    expect(registered('all partners', named, 'post')).toEqual({ name: 'All Partners', register: 'agency' });
  });
});
