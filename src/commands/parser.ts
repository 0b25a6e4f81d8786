/** An option that is declared before it is added. */
interface Flag {
  /** As help has it: `--plan <dir>`. */
  readonly flags: string;
  hideHelp(): Flag;
}

/** What becomes of the value of an option: the one before is what its first use left. */
export type Gather = (value: string, before: string[] | undefined) => string[];

/** As much of commander as declares a line: commander has it, and what writes the same declarations down without it. */
export interface Parser {
  command(name: string): this;
  summary(says: string): this;
  optionsGroup(title: string): this;
  /** `<ref>` has to be there, `[ref]` may be, `[refs...]` are any number. */
  argument(place: string, says?: string): this;
  option(flags: string, says: string, gather?: Gather): this;
  requiredOption(flags: string, says: string): this;
  createOption(flags: string): Flag;
  addOption(option: Flag): this;
}
