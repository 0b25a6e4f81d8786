import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type PlanFileKind, planFileKinds } from '../../src/model/plan-file.ts';
import { fileSchema } from '../../src/read/json-schema.ts';
import { offersOf } from '../../src/read/offers.ts';
import { validator } from '../check/schemas.ts';
import { groupsOf, type Schema } from '../docs/keys.ts';
import { byBoth, byNone, inAction, inProgress, offers, taken } from './taken.ts';

const groupAt = (kind: PlanFileKind, path: string): Schema =>
  groupsOf(fileSchema(kind, offers) as Schema).find((one) => one.path.join('/') === path)?.schema ?? {};
const keyAt = (path: string, key: string): Schema => groupAt('area', path).properties?.[key] ?? {};

describe('the schema of a plan file', () => {
  it.each([
    ['area', /^An area of a safeguarding board/],
    ['plan', /^plan\.yaml of a safeguarding board/],
    ['meetings', /^meetings\.yaml: the action log of a safeguarding board/],
    ['papers', /^papers\.yaml: the words of a safeguarding board in its papers/],
  ] as const)('of %s says what it is of', (kind, title) => {
    const schema = fileSchema(kind);
    expect(schema.title).toMatch(title);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(Object.keys(schema).slice(0, 2)).toEqual(['$schema', 'title']);
  });

  it('offers the names of each register where they belong, and All agencies where all may be meant', () => {
    expect([
      keyAt('actions/milestones', 'at').anyOf?.[0]?.enum,
      keyAt('actions', 'partners').anyOf?.[0]?.anyOf?.[0]?.enum,
    ]).toEqual([
      ['Board', 'Executive'],
      ['Anytown Hospital', 'All agencies'],
    ]);
    expect(keyAt('actions', 'lead').anyOf?.[0]?.anyOf?.[0]?.enum).toEqual(
      expect.arrayContaining(['Head of Quality', 'Board', 'Executive', 'All agencies']),
    );
    expect(JSON.stringify(offers)).not.toContain('943 476 5919');
  });

  it('offers nothing by name where no plan is known, and takes any text', () => {
    const none = offersOf(null);
    expect(none).toEqual({
      fields: [],
      names: { post: [], body: [], agency: [] },
      colours: ['red', 'amber', 'green', 'complete'],
    });
    expect(JSON.stringify(fileSchema('area', none))).not.toContain('All agencies"');
    expect(validator(fileSchema('area', none))(parse(inAction('lead: Somebody')))).toEqual([]);
  });

  it('offers the colours of the plan, and says which where a word is none of them', () => {
    const [offered, other] = (keyAt('actions/progress', 'rag').anyOf ?? []) as readonly (Schema & {
      errorMessage?: string;
    })[];
    expect(offered?.enum).toEqual(['stuck', 'not-so good', 'green', 'complete']);
    expect(other?.errorMessage).toBe(
      'Write one of stuck, not-so good, green, complete; words go into the note.',
    );
  });

  it('has the columns of the board in actions and milestones, and nowhere else', () => {
    const having = groupsOf(fileSchema('area', offers) as Schema).filter(
      ({ schema }) => schema.properties !== undefined && 'Budget' in schema.properties,
    );
    expect([...new Set(having.map(({ path }) => path.join('/')))]).toEqual(['actions', 'actions/milestones']);
    expect(keyAt('actions', 'Budget')).toMatchObject({
      title: 'Budget',
      description: "A column of the board's own: an amount, such as £12,500.",
    });
    expect(keyAt('actions/milestones', 'Priority').enum).toEqual(['high', 'low']);
    expect(Object.keys(keyAt('actions', 'Budget'))).not.toContain('$schema');
    expect(groupAt('meetings', 'actions').properties).not.toHaveProperty('Budget');
  });

  it('refuses no word for a key that is a column of the board', () => {
    expect(taken('area', inAction('owner: Clerk'))).toEqual(byBoth);
    expect(taken('area', inAction('responsible: Clerk'))).toEqual(byNone);
    expect(taken('area', inProgress('next: { what: Draft, owner: Clerk }')).schema).toBe(false);
  });

  it.each(planFileKinds)('of %s keeps none of the marks that it is made with', (kind) => {
    const left = groupsOf(fileSchema(kind, offers) as Schema).flatMap(({ schema }) =>
      ['names', 'colours', 'nearWords', 'propertyNames'].filter((mark) => mark in schema),
    );
    expect(left).toEqual([]);
    const text = JSON.stringify(fileSchema(kind, offers));
    expect(text).not.toMatch(/"(?:names|colours)":(?:"|true)|"(?:nearWords|propertyNames)":/);
  });
});
