/** A file that looks like one of the plan and is not read. */
export interface Stray {
  /** As people would name it from plan.yaml: `4-outcomes.yaml.txt`. */
  readonly file: string;
  /** Why it is not read: `its name must end in .yaml`. */
  readonly why: string;
}
