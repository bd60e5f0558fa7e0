import type { CivilDate } from '@congtac/shared-domain';
import type { RecurrenceFreq } from '../contracts/cascade-codes';
import type { DueKind } from '../contracts/task-codes';
import type { ImportField } from './columns';
import type { SkippedRow } from './read-rows';

/** What a row of the table makes of a task. */
export interface ImportedValues {
  title: string;
  /** Null = the words of the cell name no unit; the task stays without a lead and the plan cannot be submitted yet. */
  leadUnitId: number | null;
  coordinatorUnitIds: number[];
  startOn: CivilDate | null;
  dueKind: DueKind;
  dueOn: CivilDate | null;
  recurrence: RecurrenceFreq | null;
  recurrenceDueDay: number | null;
  deliverable: string;
  /** The remark and every word that could not be taken over as a value. */
  note: string;
}

/** A row of the table as a task. */
export interface ImportRow {
  row: number;
  /** Place by numbers, e.g. `II/3/3.1`. */
  path: string;
  numbering: string;
  depth: number;
  sectionRow: number | null;
  parentRow: number | null;
  values: ImportedValues;
  /** Names for the preview. */
  leadName: string | null;
  coordinatorNames: string[];
  /** Values that "nt" or a merged cell took from above. */
  copied: { field: ImportField; from: string }[];
}

/** A heading that becomes a section, or that meets a section of the same name. */
export interface ImportSection {
  row: number;
  heading: string;
  parentRow: number | null;
}

/** Codes of what the reading has to tell. */
export const IMPORT_ISSUES = [
  'TIME_PROPOSED',
  'TIME_WORDS',
  'TIME_UNREAL',
  'TIME_OUTSIDE',
  'UNIT_LIKELY',
  'UNIT_UNKNOWN',
  'MANY_LEADS',
  'LEAD_REFUSED',
  'HIDDEN_ROWS',
  'SAME_IN_FILE',
  'SAME_IN_PLAN',
  'DITTO_WITHOUT_VALUE',
  'TOO_LONG',
  'RAISED',
] as const;
export type ImportIssueCode = (typeof IMPORT_ISSUES)[number];

/** DECIDE = needs a decision and has a safe course without one; NOTE = only told; ERROR = nothing is imported until it is settled. */
export const ISSUE_SEVERITIES = ['ERROR', 'DECIDE', 'NOTE'] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];

/** Courses a person may choose. */
export const IMPORT_CHOICES = ['ACCEPT', 'WORDS', 'DAY', 'UNIT', 'TAKE', 'SKIP'] as const;
export type ImportChoice = (typeof IMPORT_CHOICES)[number];

/** One thing to look at; the same words in several cells are one. */
export interface ImportIssue {
  /** Stable while the words in the file stay the same. */
  key: string;
  code: ImportIssueCode;
  severity: IssueSeverity;
  /** Vietnamese sentence: what was read and what happens without a decision. */
  message: string;
  /** The words as written. */
  text: string;
  /** Addresses, e.g. `E12`; at most `SHOWN_CELLS` of `count`. */
  cells: string[];
  count: number;
  proposal: { label: string; day?: CivilDate; unitId?: number } | null;
  choices: ImportChoice[];
  /** What holds now: the person's choice or the safe course. */
  choice: ImportChoice;
  answered: boolean;
}

/** Cells listed with an issue. */
export const SHOWN_CELLS = 50;

/** A person's decision on one issue. */
export interface ImportAnswer {
  key: string;
  choice: ImportChoice;
  day?: CivilDate;
  unitId?: number;
}

/** The reading of the whole table. */
export interface ImportAnalysis {
  sections: ImportSection[];
  rows: ImportRow[];
  skipped: SkippedRow[];
  issues: ImportIssue[];
}

/** Collects issues so that the same words are asked about once. */
export class IssueList {
  private readonly byKey = new Map<string, ImportIssue>();
  private readonly answers: ReadonlyMap<string, ImportAnswer>;

  constructor(answers: readonly ImportAnswer[]) {
    this.answers = new Map(answers.map((answer) => [answer.key, answer]));
  }

  /** The person's answer when it fits the choices, else the safe course. */
  ask(
    issue: Omit<ImportIssue, 'cells' | 'count' | 'choice' | 'answered'> & { safe: ImportChoice },
    address: string,
  ): ImportAnswer {
    const { safe, ...told } = issue;
    const given = this.answers.get(issue.key);
    const answer = given && issue.choices.includes(given.choice) ? given : { key: issue.key, choice: safe };
    const known = this.byKey.get(issue.key) ?? {
      ...told,
      cells: [],
      count: 0,
      choice: answer.choice,
      answered: answer === given,
    };
    known.count += 1;
    if (known.cells.length < SHOWN_CELLS) known.cells.push(address);
    this.byKey.set(issue.key, known);
    return answer;
  }

  /** Tells something that needs no answer. */
  note(code: ImportIssueCode, key: string, message: string, text: string, address: string): void {
    this.ask({ key, code, severity: 'NOTE', message, text, proposal: null, choices: [], safe: 'WORDS' }, address);
  }

  /** Errors first, then what needs a decision, then notes; in the order of the file within each. */
  all(): ImportIssue[] {
    const rank = (issue: ImportIssue) => ISSUE_SEVERITIES.indexOf(issue.severity);
    return [...this.byKey.values()].sort((a, b) => rank(a) - rank(b));
  }
}
