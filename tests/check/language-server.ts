import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** The settings an editor would hand over: what our schemas need is on, what asks the network is off. */
const settings = {
  yaml: { schemaStore: { enable: false }, completion: true, hover: true, validate: true },
  http: {},
  '[yaml]': {},
  editor: {},
  files: {},
};

/** The real yaml-language-server, spoken to over its standard streams as an editor does. */
export class LanguageServer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #diagnosed = new Map<string, (found: readonly Diagnostic[]) => void>();
  #next = 1;
  #rest: Buffer = Buffer.alloc(0);

  constructor(program: string) {
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout?.on('data', (piece: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, piece]);
      for (let message = this.#take(); message !== null; message = this.#take()) this.#hear(message);
    });
  }

  async start(folder: string): Promise<void> {
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'plan' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: {} },
      },
    });
    this.#tell('initialized', {});
  }

  /** Opens a document and answers with what the server finds wrong in it. */
  open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const found = new Promise<readonly Diagnostic[]>((answer) => this.#diagnosed.set(uri, answer));
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return found;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  stop(): void {
    this.#child.kill();
  }

  #tell(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify(message);
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(): Message | null {
    const head = this.#rest.indexOf('\r\n\r\n');
    if (head < 0) return null;
    const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.subarray(0, head).toString())?.[1]);
    if (this.#rest.length < head + 4 + length) return null;
    const body = this.#rest.subarray(head + 4, head + 4 + length).toString('utf8');
    this.#rest = this.#rest.subarray(head + 4 + length);
    return JSON.parse(body);
  }

  #hear({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.#diagnosed.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: keyof typeof settings }[] };
      this.#send({ jsonrpc: '2.0', id, result: items.map(({ section }) => settings[section] ?? null) });
    } else if (method !== undefined && id !== undefined) this.#send({ jsonrpc: '2.0', id, result: null });
    else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
  }
}
