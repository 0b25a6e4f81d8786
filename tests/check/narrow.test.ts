import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { bscb, folderWith, smallPlan, worldAt } from '../commands/world.ts';
import { inFull } from '../runs.ts';

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });

const committed = (folder: string, message: string): void => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
};

/** A plan in a repository of its own, on the branch main. */
const repository = (files: Readonly<Record<string, string>> = smallPlan): string => {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  committed(folder, 'plan as agreed');
  return folder;
};

const voice = smallPlan['plan/1-voice.yaml'];
const write = (folder: string, text: string, name = 'plan/1-voice.yaml'): void =>
  writeFileSync(join(folder, name), text);

interface Told {
  readonly rule: string;
  readonly ref: string | null;
}

const found = async (line: string, folder: string): Promise<Told[]> =>
  JSON.parse((await bscb(`${line} --format json`, { folder })).stdout).problems;

describe('check --changed-since', () => {
  it('says nothing where nothing changed', async () => {
    const folder = repository();
    expect((await found('check', folder)).length).toBeGreaterThan(0);
    expect(await found('check --changed-since HEAD', folder)).toEqual([]);
  });

  it('tells only of the action that changed, not of one that moved down a line', async () => {
    const folder = repository();
    write(
      folder,
      `# of the year\n${voice.replace('completion: December 2013', 'completion: December 2019')}`,
    );
    const told = await found('check --changed-since main', folder);
    expect(told.map(({ rule }) => rule)).toContain('completion-out-of-period');
    expect([...new Set(told.map(({ ref }) => ref))].sort()).toEqual(['1.2', null]);
    expect((await found('check', folder)).map(({ ref }) => ref)).toContain('1.1');
  });

  it('finds a date that moved with no word about it, and not one whose move is recorded', async () => {
    const folder = repository();
    const moves = async (text: string) => {
      write(folder, text);
      return (await found('check --changed-since HEAD', folder)).filter(
        ({ rule }) => rule === 'moved-without-redated',
      );
    };
    const later = voice.replace('completion: December 2013', 'completion: January 2014');
    expect(await moves(later)).toMatchObject([
      {
        ref: '1.2',
        severity: 'warning',
        message: 'the completion of 1.2 was December 2013, and it is January 2014 now',
        hint: `put the old date back, or record the move; it waits until it is agreed:
  redated:
    - from: December 2013
      to: January 2014
      date: 10 Sep 2013`,
      },
    ]);
    const recorded =
      'completion: January 2014\n    redated:\n      - from: December 2013\n        to: January 2014\n        date: 10 Sep 2013';
    expect(await moves(voice.replace('completion: December 2013', recorded))).toEqual([]);
    expect(await moves(voice.replace('completion: December 2013', 'completion: Dec 2013'))).toEqual([]);
    expect(await moves(voice)).toEqual([]);
  });

  it('names both actions where a new one takes a ref that is taken, as after a merge without conflict', async () => {
    const folder = repository();
    git(folder, 'checkout', '-qb', 'ours');
    write(
      folder,
      voice.replace('area: 1\n', 'area: 1\n# ours\n').concat('  - ref: "1.3"\n    action: Ours\n'),
    );
    committed(folder, 'ours');
    git(folder, 'checkout', '-q', 'main');
    write(
      folder,
      voice.replace(
        'actions:\n',
        'actions:\n  - ref: "1.3"\n    action: Theirs\n    lead: Business Manager\n\n',
      ),
    );
    committed(folder, 'theirs');
    git(folder, 'merge', '-q', '-m', 'both', 'ours');
    const told = await found('check --changed-since HEAD~1', folder);
    expect(told.filter(({ rule }) => rule === 'shared-ref').map(({ ref }) => ref)).toContain('1.3');
  });

  it.runIf(inFull)('leaves out what came into main since the branch left it', async () => {
    const folder = repository();
    git(folder, 'checkout', '-qb', 'ours');
    write(folder, voice.replace('action: Report what', 'action: Tell what'));
    committed(folder, 'ours');
    git(folder, 'checkout', '-q', 'main');
    write(folder, voice.replace('action: Ask children', 'action: Hear children'));
    committed(folder, 'theirs');
    git(folder, 'checkout', '-q', 'ours');
    const refs = (await found('check --changed-since main', folder)).map(({ ref }) => ref);
    expect(refs).toContain('1.2');
    expect(refs).not.toContain('1.1');
  });

  it.runIf(inFull)('tells all of an action, an area or a plan that was not there yet', async () => {
    const folder = repository({
      'README.md': 'Plans of the board\n',
      'plan/2-new.yaml': 'area: 2\ntitle: N\n',
    });
    for (const [name, text] of Object.entries(smallPlan)) write(folder, text, name);
    const all = (await found('check', folder)).length;
    const old = (await found('check', folder)).filter(
      (one) => (one as unknown as { file: string }).file === 'plan/2-new.yaml',
    ).length;
    expect(await found('check --changed-since HEAD', folder)).toHaveLength(all - old);
  });

  it('counts only what it tells towards the exit status', async () => {
    const folder = repository({
      ...smallPlan,
      'plan/1-voice.yaml': voice.replace('May 2013', 'Smarch 2013'),
    });
    expect((await bscb('check', { folder })).status).toBe(1);
    expect((await bscb('check --changed-since HEAD', { folder })).status).toBe(0);
  });

  it.runIf(inFull)('says in a sentence where git cannot tell', async () => {
    const nowhere = folderWith(smallPlan);
    const told = async (folder: string, revision: string) => {
      const { status, stderr } = await bscb(`check --changed-since=${revision}`, { folder });
      expect(status).toBe(2);
      return stderr;
    };
    expect(await told(nowhere, 'main')).toContain('plan is not in a git repository, so what changed since');
    git(nowhere, 'init', '-q');
    expect(await told(nowhere, 'main')).toContain('has no commit yet');
    const folder = repository();
    expect(await told(folder, 'mian')).toContain('git knows no commit called mian');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'later');
    const shallow = folderWith({});
    git(shallow, 'clone', '-q', '--depth', '1', pathToFileURL(folder).href, 'copy');
    expect(await told(join(shallow, 'copy'), 'HEAD~1')).toContain('git fetch --unshallow');
  });

  it.runIf(inFull).each(['^main', '-x', '--output=forged', ':/plan', '~1'])(
    'wants one commit, not %s',
    async (revision) => {
      const { status, stderr } = await bscb(`check --changed-since=${revision}`, { folder: repository() });
      expect(stderr).toContain('--changed-since needs one commit, branch or tag');
      expect(status).toBe(2);
    },
  );

  it.runIf(inFull)(
    'opens no connection in a clone without all its files, runs nothing, and names what to fetch',
    async () => {
      const folder = repository();
      write(folder, `${voice}# later\n`);
      committed(folder, 'later');
      git(folder, 'config', 'uploadpack.allowFilter', 'true');
      git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
      const where = folderWith({});
      git(where, 'clone', '-q', '--filter=blob:none', pathToFileURL(folder).href, 'copy');
      const copy = join(where, 'copy');
      const stranger = `ext::sh -c touch% ${join(where, 'hacked')}`;
      git(copy, 'config', 'remote.origin.url', stranger);
      git(copy, 'config', 'protocol.ext.allow', 'always');
      const { status, stderr } = await bscb('check --changed-since HEAD~1', { folder: copy });
      expect(status).toBe(2);
      expect(stderr).toContain(
        'This is a partial copy of the repository, which does not hold plan/1-voice.yaml',
      );
      expect(existsSync(join(where, 'hacked'))).toBe(false);
      git(copy, 'config', 'remote.origin.url', pathToFileURL(folder).href);
      git(copy, ...(/Fetch what is missing: {2}git (.*)/.exec(stderr)?.[1] ?? '').split(' '));
      expect((await bscb('check --changed-since HEAD~1', { folder: copy })).stderr).not.toContain('partial');
    },
  );

  it.runIf(process.getuid?.() === 0)(
    'follows git’s trust in folders of another owner, or says how to give it',
    async () => {
      const folder = repository();
      execFileSync('chown', ['-R', '1234', folder]);
      const home = folderWith({});
      const typed = () =>
        spawnSync(
          process.execPath,
          [join(process.cwd(), 'bin/bscb.cjs'), 'check', '--changed-since', 'HEAD'],
          {
            cwd: folder,
            encoding: 'utf8',
            env: { PATH: process.env.PATH ?? '', HOME: home },
          },
        );
      const { status, stderr } = typed();
      expect(status).toBe(2);
      const [, remedy = ''] = /If you trust it: {2}git (.*)/.exec(stderr) ?? [];
      expect(remedy).toBe(`config --global --add safe.directory ${folder}`);
      execFileSync('git', remedy.split(' '), { env: { PATH: process.env.PATH ?? '', HOME: home } });
      expect(typed().status).not.toBe(2);
    },
  );

  it('says so where there is no git', async () => {
    const { world, said } = worldAt({ folder: folderWith(smallPlan) });
    const without = {
      ...world,
      git: async () => ({ status: 127, stdout: new Uint8Array(), stderr: 'spawn git ENOENT' }),
    };
    expect(await run(['check', '--changed-since', 'main'], without)).toBe(2);
    expect(said().stderr).toContain('git is not installed here');
  });
});

describe('check --baseline', () => {
  const line = 'check --baseline known.json';

  it('takes what is found today for known, and later tells only what is new', async () => {
    const folder = folderWith(smallPlan);
    const all = await found('check', folder);
    const wrote = await bscb(`${line} --write-baseline --strict`, { folder });
    expect(wrote.status).toBe(0);
    expect(wrote.stderr).toContain('Wrote known.json');
    const baseline = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    expect(baseline).toMatchObject({ schema: 'bscb.baseline/1' });
    expect(baseline.known).toHaveLength(all.length);
    write(
      folder,
      `# a line more\n${voice}  - ref: "1.3"\n    action: Publish what they said\n    outcomes: [{ measure: Answers published, want: up, target: { date: Mar 2014, value: 10 } }]\n    milestones: [{ what: Page agreed, when: May 2013 }]\n    completion: July 2013\n`,
    );
    const fresh = await found(line, folder);
    expect(fresh.length).toBeGreaterThan(0);
    expect(new Set(fresh.map(({ ref }) => ref))).toEqual(new Set(['1.3']));
    const { stderr, status } = await bscb(`${line} --strict`, { folder });
    expect(stderr).toContain(`${all.length} problems known from known.json not shown.`);
    expect(status).toBe(1);
  });

  it('tells when known problems are fixed, so that they do not come back unseen', async () => {
    const folder = folderWith(smallPlan);
    await bscb(`${line} --write-baseline`, { folder });
    write(folder, voice.replace(/ {2}- ref: "1\.2"[\s\S]*$/, ''));
    expect((await bscb(line, { folder })).stderr).toMatch(/known problems? no longer found\. To keep it so/);
  });

  it('never lets personal data pass as known', async () => {
    const folder = folderWith({
      ...smallPlan,
      'plan/1-voice.yaml': voice.replace('Questions agreed', 'Questions agreed, 943 476 5919'),
    });
    await bscb(`${line} --write-baseline`, { folder });
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).not.toMatch(/personal-data|943/);
    const left = await found(line, folder);
    expect(left.map(({ rule }) => rule)).toEqual(['personal-data']);
    expect((await bscb(line, { folder })).status).toBe(1);
  });

  it('refuses a baseline that is none', async () => {
    const folder = folderWith(smallPlan);
    expect((await bscb(line, { folder })).stderr).toContain('There is no baseline known.json yet.');
    for (const [text, why] of [
      ['<<<<<<< ours', 'it is not JSON'],
      ['{"known": []}', 'not what --write-baseline writes'],
      ['{"schema":"bscb.baseline/1","known":[null]}', 'not what --write-baseline writes'],
    ] as const) {
      write(folder, text, 'known.json');
      const { stderr, status } = await bscb(line, { folder });
      expect(stderr).toContain(why);
      expect(status).toBe(2);
    }
    rmSync(join(folder, 'known.json'));
    expect((await bscb('check --write-baseline', { folder })).stderr).toContain('needs the name of the file');
  });
});
