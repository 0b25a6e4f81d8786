/** How often or how much a slow test tries: few while people work, many in `.ci/run`, which sets CI. */
export const runs = <T>(few: T, many: T): T => (process.env.CI === undefined ? few : many);
