import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './fault.ts';

/** Who holds a lock: one process, and one of its tries. */
export interface Owner {
  readonly pid: number;
  /** The machine, and on Linux the group of processes in which `pid` counts. */
  readonly host: string;
  /** When the process began, as Linux counts; null where the system does not say. */
  readonly start: string | null;
  readonly random: string;
}

/** This process, with a new random word. */
export const thisOwner = (): Owner => ({
  pid: process.pid,
  host: here(),
  start: processAt('self')?.start ?? null,
  random: Math.random().toString(36).slice(2, 12).padEnd(10, '0'),
});

/** This machine; containers that share its name have processes of their own, and so another name here. */
export const here = (): string => {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
};

/** Says of an owner whether it has ended; null where this machine cannot tell. */
export const hasEnded = ({ pid, host, start }: Omit<Owner, 'random'>): boolean | null => {
  if (host !== here()) return null;
  if (!isThere(pid)) return true;
  const found = processAt(pid);
  if (found === null) return null;
  if (found.isZombie) return true;
  return start === null ? null : found.start !== start;
};

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return codeOf(fault) !== 'ESRCH';
  }
};

const processAt = (pid: number | 'self'): { start: string; isZombie: boolean } | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program comes first, in brackets, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[19] === undefined ? null : { start: fields[19], isZombie: fields[0] === 'Z' };
  } catch {
    return null;
  }
};
