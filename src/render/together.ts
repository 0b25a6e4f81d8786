/** So many letters are written at once. */
const atOnce = 200_000;

/** Short parts of a text as fewer long ones. */
export function* together(parts: Iterable<string>): Generator<string> {
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < atOnce) continue;
    yield held;
    held = '';
  }
  yield held;
}
