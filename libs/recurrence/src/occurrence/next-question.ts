import { momentOf, parseDue, parseMoment, type ParsedDue } from '../calendar/due.js';
import type { PlanAnchor } from '../calendar/plan.js';
import { wallOf, zoneOf } from '../calendar/zone.js';
import { readRule } from '../rule/normalize-rule.js';
import type { Rule } from '../rule/rule.js';
import type { Occurrence, Series } from '../types.js';
import { splitWall, type Frame } from './frame.js';

/** What is known at a moment that asks for the next occurrence. */
export interface At {
  /** RFC 3339 moment */
  now: string;
  /** RFC 3339 moment, or a date */
  completedAt?: string;
}

/** A series and the question what comes next in it, read. */
export interface NextQuestion {
  rule: Rule;
  frame: Frame;
  anchor: ParsedDue;
  current: ParsedDue;
  completed: ParsedDue;
  /** ms */
  now: number;
}

/** Reads the question. Throws the error that names the part of it that is unusable. */
export function readQuestion(series: Series, current: Occurrence, at: At): NextQuestion {
  const zone = zoneOf(series.timeZone);
  const rule = readRule(series.rule);
  const anchor = parseDue(series.anchor, 'anchor');
  const now = parseMoment(at.now, 'now');
  return {
    rule,
    // Hours need a time: an hourly series that begins with a whole day begins with that day's start.
    frame: { zone, allDay: anchor.day !== undefined && rule.freq !== 'HOURLY' },
    anchor,
    current: parseDue(current.due, 'current.due'),
    completed: at.completedAt === undefined ? { ms: now } : parseDue(at.completedAt, 'completedAt'),
    now,
  };
}

/** Where the series begins: a day alone for whole days, else day and wall-clock time. */
export function beginning({ anchor, frame }: NextQuestion): PlanAnchor {
  if (frame.allDay && anchor.day !== undefined) return { day: anchor.day };
  return splitWall(wallOf(momentOf(anchor, frame.zone), frame.zone));
}
