/** build/setting.cjs has V8 compile late for speed, since most commands are over before that pays. One that runs for long
 * gives V8 its own pace back. */
export const longRun = async (): Promise<void> => {
  if (!process.versions.v8.startsWith('11.3.')) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=135168');
};
