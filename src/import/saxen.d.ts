declare module 'saxen' {
  /** What of saxen is used here; the package has no types of its own. */
  export class Parser {
    on(
      name: 'openTag',
      call: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(name: 'closeTag', call: (name: string) => void): this;
    on(name: 'text', call: (text: string, decode: (text: string) => string) => void): this;
    on(name: 'error', call: (fault: Error) => void): this;
    parse(xml: string): this;
  }
}
