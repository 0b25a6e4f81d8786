/** A workflow command as GitHub's runner takes it from a log. */
export interface RunnerCommand {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a log the way the runner does: any line that begins with `::`, up to the next `::`; the old `##[` anywhere. */
export const runnerReads = (log: string): RunnerCommand[] =>
  log.split(/\r\n|[\n\r\u2028\u2029\u0085]/).flatMap((line): RunnerCommand[] => {
    const old = /##\[([^\]]*)\](.*)/.exec(line);
    const head = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/.exec(line);
    if (head === null) return old === null ? [] : [{ kind: old[1]!, properties: {}, message: old[2]! }];
    const back = (text: string): string =>
      text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    const properties = Object.fromEntries(
      (head[2] ?? '').split(',').map((pair) => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals), back(pair.slice(equals + 1))];
      }),
    );
    return [{ kind: head[1]!, properties, message: back(head[3]!) }];
  });

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string => {
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`not well formed: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
};

/** A strict reader of the small XML that JUnit needs: elements, attributes, text and the five entities. */
export const xmlReads = (xml: string): Element => {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('forbidden mark');
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  let at = 0;
  for (const tag of body.matchAll(/<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/g)) {
    open.at(-1)!.text += unescaped(body.slice(at, tag.index));
    at = tag.index + tag[0].length;
    if (tag[1] === '/') {
      if (open.pop()?.name !== tag[2]) throw new Error(`${tag[2]} closes what is not open`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...tag[3]!.matchAll(/([a-z]+)="([^"]*)"/g)].map((pair) => [pair[1], unescaped(pair[2]!)]),
    );
    const element: Element = { name: tag[2]!, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    if (tag[4] !== '/') open.push(element);
  }
  if (open.length !== 1 || unescaped(body.slice(at)).trim() !== '') throw new Error('something is left open');
  return top.children[0]!;
};
