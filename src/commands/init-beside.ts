import type { PlanFile } from '../import/draft.ts';

const gitlab = `# A job for GitLab: problems are shown in the merge request as code quality, and an error fails the job. Include this file, or
# copy the job. It takes bscb from the package.json of the plan's own repository, which names the package or the tarball of a
# release: npm 12 installs nothing from git.
bscb-check:
  stage: test
  image: node:22
  variables:
    # Other options: --strict, --baseline known.json
    BSCB_OPTIONS: ""
  rules:
    # The result of the merge is checked, not the branch alone: two equal refs can merge without a conflict.
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci --no-audit --no-fund
    - npx --no-install bscb check --format gitlab --output gl-code-quality-report.json $BSCB_OPTIONS
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

const github = `# Checks the plan on every change: each problem is shown on its line of the pull request.
# It takes bscb from the package.json of this repository.
name: plan
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci --no-audit --no-fund
      - run: npx --no-install bscb check --format github
`;

const preCommit = `# For https://pre-commit.com: the plan is checked before each commit, as a whole, since its files share refs and names.
# It takes bscb from the package.json of this repository.
repos:
  - repo: local
    hooks:
      - id: bscb-check
        name: check the business plan
        entry: npx --no-install bscb check --severity error
        language: system
        files: \\.ya?ml$
        pass_filenames: false
`;

const attributes = `# The plan has the same bytes on Windows as elsewhere.
*.yaml text eol=lf
*.yml text eol=lf
`;

/** What can be beside a plan, by the word that asks for it. */
export const besidePlan = {
  github: { name: '.github/workflows/plan.yml', text: github, takesBscb: true },
  gitlab: { name: '.gitlab-ci.yml', text: gitlab, takesBscb: true },
  'pre-commit': { name: '.pre-commit-config.yaml', text: preCommit, takesBscb: true },
  gitattributes: { name: '.gitattributes', text: attributes, takesBscb: false },
} as const satisfies Readonly<Record<string, PlanFile & { readonly takesBscb: boolean }>>;

/** A word that asks for one of them. */
export type Beside = keyof typeof besidePlan;

/** The words, in the order in which they are offered. */
export const besideNames = Object.keys(besidePlan) as readonly Beside[];
