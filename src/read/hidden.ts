import type { Unreadable } from '../model/plan.ts';
import { compareRefs, refPattern } from '../model/ref.ts';
import { type Fault, listed } from './fault.ts';

/** Where each ref stands in the text of a file, whether YAML can make sense of it or not. */
export const refsIn = (text: string): { readonly ref: string; readonly offset: number }[] => {
  const found: { ref: string; offset: number }[] = [];
  for (const match of text.matchAll(
    /^[ \t\u00a0]*(?:-[ \t\u00a0]*)?(?:\{[ \t]*)?["']?ref["']?[ \t]*:[ \t]*["'“”‘]?([\w.]{1,20})/gim,
  ))
    if (refPattern.test(match[1]!)) found.push({ ref: match[1]!, offset: match.index });
  return found;
};

/** The ref whose lines an offset stands in; null above the first. */
export const refAt = (
  refs: readonly { readonly ref: string; readonly offset: number }[],
  offset: number,
): string | null => {
  let low = 0;
  let high = refs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (refs[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return refs[low - 1]?.ref ?? null;
};

/** What the faults of a file keep out of the plan: whole actions, and actions that are there in part. */
export interface Hidden {
  readonly unreadable: Unreadable | null;
  /** The faults, each naming what it hides. */
  readonly faults: readonly Fault[];
}

/** Works out from the raw text which actions are missing, and lets each fault say what it hides. */
export const hiddenBy = (
  file: string,
  text: string,
  faults: readonly Fault[],
  readRefs: ReadonlySet<string>,
  legible: boolean,
): Hidden => {
  const refs = refsIn(text);
  const gone = [
    ...new Map(refs.filter((one) => !readRefs.has(one.ref)).map((one) => [one.ref, one])).values(),
  ];
  const losing = faults.filter((fault) => fault.loses === true);
  if (losing.length === 0 && gone.length === 0) return { unreadable: null, faults };
  const byFault = new Map<Fault, string[]>();
  const parts = new Set<string>();
  for (const { ref, offset } of gone) {
    const fault = losing.findLast((one) => one.start <= lineEnd(text, offset)) ?? losing[0];
    if (fault !== undefined) byFault.set(fault, [...(byFault.get(fault) ?? []), ref]);
  }
  const named = faults.map((fault) => {
    if (fault.loses !== true) return fault;
    const hides = byFault.get(fault) ?? [];
    const within = refAt(refs, lineEnd(text, fault.start));
    const part = within !== null && readRefs.has(within) ? within : null;
    if (part !== null) parts.add(part);
    const words =
      hides.length > 0
        ? `Until that is mended, ${listed(hides.slice(0, 12))}${hides.length > 12 ? ' and more' : ''} ${hides.length === 1 ? 'is' : 'are'} missing.`
        : part !== null
          ? `Until that is mended, ${part} is read without it.`
          : null;
    return words === null
      ? fault
      : { ...fault, hint: fault.hint === null ? words : `${fault.hint}\n${words}` };
  });
  return {
    unreadable: {
      file,
      missing: missingWords(
        gone.map((one) => one.ref),
        [...parts],
      ),
      whole: !legible,
    },
    faults: named,
  };
};

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

/** "1.6 (part), 1.7 and 1.8 are missing"; null where nobody can tell. */
const missingWords = (gone: readonly string[], parts: readonly string[]): string | null => {
  const part = parts.filter((ref) => !gone.includes(ref));
  if (gone.length === 0 && part.length === 0) return null;
  if (gone.length === 0)
    return `${listed([...part].sort(compareRefs))} ${part.length === 1 ? 'is' : 'are'} there in part`;
  const words = [...part.map((ref) => `${ref} (part)`), ...gone].sort((a, b) =>
    compareRefs(a.split(' ')[0]!, b.split(' ')[0]!),
  );
  return `${listed(words)} ${words.length === 1 ? 'is' : 'are'} missing`;
};
