/** True in `.ci/run`, which sets CI: everything is tried there, and slow tests that others stand in for run there alone. */
export const inFull: boolean = process.env.CI !== undefined;

/** How often or how much a slow test tries: few while people work, many in `.ci/run`. */
export const runs = <T>(few: T, many: T): T => (inFull ? many : few);

/** Some of a list while people work, those at even distances; all of it in `.ci/run`. */
export const some = <T>(all: readonly T[], few: number): readonly T[] => {
  const apart = Math.ceil(all.length / few);
  return inFull ? all : all.filter((_, at) => at % apart === 0);
};

/** A guard against hanging: answers the milliseconds that went by, or that the process worked where those are fewer, beside others. */
export const clock = (): (() => number) => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
};
