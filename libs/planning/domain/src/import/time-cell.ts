import { type CivilDate, foldVietnamese, formatCivilDate, type Period, periodContains } from '@congtac/shared-domain';
import type { RecurrenceFreq } from '../contracts/cascade-codes';
import type { DueKind } from '../contracts/task-codes';
import { type ImportChoice, IssueList } from './analysis';
import type { SourceCell } from './read-rows';
import { readTime } from './time-words';

/** What the time cells of a row come to. `words` are kept when no date came of them. */
export interface TaskTime {
  startOn: CivilDate | null;
  dueKind: DueKind;
  dueOn: CivilDate | null;
  recurrence: RecurrenceFreq | null;
  recurrenceDueDay: number | null;
  words: string[];
}

const NO_TIME: TaskTime = {
  startOn: null,
  dueKind: 'NONE',
  dueOn: null,
  recurrence: null,
  recurrenceDueDay: null,
  words: [],
};

/**
 * Reads "thời gian thực hiện" and "thời gian hoàn thành". Without a day of completion the time of execution counts as
 * the whole time. A date the text does not give is never invented: it is proposed, or stays in words.
 */
export function readTimes(
  start: SourceCell | undefined,
  due: SourceCell | undefined,
  period: Period,
  issues: IssueList,
): TaskTime {
  const main = due ?? start;
  if (!main) return NO_TIME;
  const time = readOne(main, period, issues);
  if (!due || !start) return time;
  const begun = readOne(start, period, issues);
  const from = begun.startOn ?? begun.dueOn;
  const usable = from !== null && (time.dueOn === null || from <= time.dueOn);
  const rhythm = time.recurrence === null && begun.recurrence !== null;
  return {
    ...time,
    startOn: usable ? from : time.startOn,
    ...(rhythm && { recurrence: begun.recurrence, recurrenceDueDay: begun.recurrenceDueDay }),
    words: [...new Set([...begun.words, ...(from !== null && !usable ? [start.text] : []), ...time.words])],
  };
}

function readOne(cell: SourceCell, period: Period, issues: IssueList): TaskTime {
  const reading = readTime(cell, period);
  switch (reading.kind) {
    case 'EMPTY':
      return NO_TIME;
    case 'ONGOING':
      return { ...NO_TIME, dueKind: 'ONGOING' };
    case 'PERIOD_END':
      return { ...NO_TIME, dueKind: 'PERIOD_END', dueOn: period.to };
    case 'RHYTHM':
      return { ...NO_TIME, recurrence: reading.freq, recurrenceDueDay: reading.dueDay };
    case 'DATE':
      return inPeriod(reading.on, reading.from, cell, period, issues);
    case 'PROPOSED':
      return ask(cell, period, issues, { on: reading.on, from: reading.from });
    default:
      return ask(cell, period, issues, null, reading.kind === 'UNREAL');
  }
}

function inPeriod(
  on: CivilDate,
  from: CivilDate | null,
  cell: SourceCell,
  period: Period,
  issues: IssueList,
): TaskTime {
  if (periodContains(period, on)) return fixed(on, from);
  const shown = cell.text || formatCivilDate(on);
  const span = `${formatCivilDate(period.from)} đến ${formatCivilDate(period.to)}`;
  const answer = issues.ask(
    {
      key: `time:${foldVietnamese(shown)}`,
      code: 'TIME_OUTSIDE',
      severity: 'DECIDE',
      message: `“${shown}” nằm ngoài thời gian của kế hoạch (${span}). Nếu chưa chọn ngày khác, hệ thống giữ nguyên chữ và chưa ấn định hạn.`,
      text: shown,
      proposal: null,
      choices: ['WORDS', 'DAY'],
      safe: 'WORDS',
    },
    cell.address,
  );
  return chosen(answer.day, shown, period);
}

function ask(
  cell: SourceCell,
  period: Period,
  issues: IssueList,
  proposal: { on: CivilDate; from: CivilDate | null } | null,
  unreal = false,
): TaskTime {
  const usable = proposal !== null && periodContains(period, proposal.on) ? proposal : null;
  const text = cell.text;
  const safeCourse = 'Nếu chưa chọn, hệ thống giữ nguyên chữ và chưa ấn định hạn.';
  const message = unreal
    ? `“${text}” không phải là ngày có thật. ${safeCourse}`
    : usable
      ? `“${text}” có phải là hạn ngày ${formatCivilDate(usable.on)} không? ${safeCourse}`
      : `“${text}” chưa cho biết ngày cụ thể. ${safeCourse}`;
  const choices: ImportChoice[] = usable ? ['ACCEPT', 'WORDS', 'DAY'] : ['WORDS', 'DAY'];
  const answer = issues.ask(
    {
      key: `time:${foldVietnamese(text)}`,
      code: unreal ? 'TIME_UNREAL' : usable ? 'TIME_PROPOSED' : 'TIME_WORDS',
      severity: 'DECIDE',
      message,
      text,
      proposal: usable && { label: formatCivilDate(usable.on), day: usable.on },
      choices,
      safe: 'WORDS',
    },
    cell.address,
  );
  if (answer.choice === 'ACCEPT' && usable) return fixed(usable.on, usable.from);
  return chosen(answer.choice === 'DAY' ? answer.day : undefined, text, period);
}

/** The day a person gave, when it lies in the plan's time; the words stay beside it. */
function chosen(day: CivilDate | undefined, words: string, period: Period): TaskTime {
  const kept = { words: [words] };
  return day !== undefined && periodContains(period, day) ? { ...fixed(day, null), ...kept } : { ...NO_TIME, ...kept };
}

function fixed(on: CivilDate, from: CivilDate | null): TaskTime {
  return { ...NO_TIME, dueKind: 'FIXED_DATE', dueOn: on, startOn: from };
}
