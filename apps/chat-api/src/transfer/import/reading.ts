import type { Candidate, Finding } from './parsed-file.js';
import { findingAt } from './finding-at.js';
import { LineError } from './parsed-file.js';

/** Gathers what a file says, line by line: what one line lacks does not keep the others from being read. */
export class Reading {
  readonly candidates: Candidate[] = [];
  readonly findings: Finding[] = [];
  private readonly lineOf = new Map<string, number>();

  /** Reads one line; what it throws as LineError is told of the line. */
  read(line: number, subject: string, toCandidate: () => Omit<Candidate, 'line'>): void {
    try {
      const candidate = toCandidate();
      this.claim(candidate.task.id, line);
      this.candidates.push({ line, ...candidate });
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      this.tell('left-out', line, subject, error.message, error.remedy);
    }
  }

  /** Tells of a line that is imported, but not as it stands. */
  changed(line: number, subject: string, message: string, remedy: string): void {
    this.tell('changed', line, subject, message, remedy);
  }

  private tell(effect: Finding['effect'], line: number, subject: string, message: string, remedy: string): void {
    this.findings.push(findingAt({ line, subject, effect, message, remedy }));
  }

  private claim(id: string, line: number): void {
    const former = this.lineOf.get(id);
    if (former !== undefined) {
      throw new LineError(
        `The same task stands in line ${former} already.`,
        'Nothing has to be done: that one is imported.',
      );
    }
    this.lineOf.set(id, line);
  }
}
