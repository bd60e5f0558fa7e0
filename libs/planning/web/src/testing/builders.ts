import type {
  ParentTargetView,
  ParentTaskView,
  PlanSectionView,
  PlanView,
  TaskRow,
  TaskView,
} from '@congtac/planning-domain';

/** A task row with sensible values; give what the test is about. */
export function aTask(over: Partial<TaskRow> & { readonly id: string }): TaskRow {
  return {
    planId: 'plan',
    sectionId: 'A',
    parentTaskId: null,
    answersTaskId: null,
    depth: 0,
    position: 1,
    code: null,
    title: `Nhiệm vụ ${over.id}`,
    kind: 'PROPAGANDA',
    priority: 'NORMAL',
    urgent: false,
    origin: 'PLAN',
    ownerUnitId: 7,
    leadUnitId: 7,
    leadUnitName: 'Phường Đại Kim',
    coordinatorNames: [],
    coordinatorIds: [],
    dueOn: null,
    nextDueOn: null,
    dueKind: 'PERIOD_END',
    cascadeMode: null,
    deliverable: '',
    startOn: null,
    forms: [],
    themeId: null,
    campaignId: null,
    eventId: null,
    eventLeadDays: null,
    audienceIds: [],
    note: '',
    status: 'DRAFT',
    timeliness: null,
    progressPercent: 0,
    completedOn: null,
    recurrence: null,
    recurrenceCount: null,
    target: null,
    imported: false,
    demo: false,
    sourceCode: null,
    version: 1,
    ...over,
  };
}

/** The whole task around a row. */
export function aTaskView(over: Partial<TaskView> & { readonly id: string }): TaskView {
  return {
    ...aTask(over),
    planTitle: 'Kế hoạch năm 2020',
    sectionHeading: 'Tuyên truyền',
    ownerUnitName: 'Phường Đại Kim',
    description: '',
    dueExceptionReason: '',
    weight: 1,
    submittedOn: null,
    returnReason: null,
    originalDueOn: null,
    extensionCount: 0,
    statusReason: null,
    suspendedUntil: null,
    replacedBy: null,
    allowOpenChildren: false,
    topics: [],
    parties: [],
    links: [],
    parent: null,
    recurrenceDueDay: null,
    recurrenceUntil: null,
    occurrences: [],
    warnings: [],
    updatedByName: null,
    updatedAt: '2020-07-02T07:05:00.000Z',
    allowed: ['edit'],
    ...over,
  };
}

/** A section. */
export function aSection(over: Partial<PlanSectionView> & { readonly id: string }): PlanSectionView {
  return {
    parentSectionId: null,
    ordinal: 1,
    heading: `Mục ${over.id}`,
    bodyText: '',
    themeId: null,
    campaignId: null,
    taskCount: 0,
    version: 1,
    ...over,
  };
}

const noCounts = {
  OUT_OF_COUNT: 0,
  COMPLETED_ON_TIME: 0,
  COMPLETED_LATE: 0,
  PENDING: 0,
  OVERDUE: 0,
  NO_DEADLINE: 0,
  DUE_SOON: 0,
  NOT_STARTED: 0,
  IN_PROGRESS_ON_TIME: 0,
  total: 0,
};

/** A draft that may be edited. */
export function aPlan(over: Partial<PlanView> = {}): PlanView {
  return {
    id: 'plan',
    unitId: 7,
    unitName: 'Phường Đại Kim',
    title: 'Kế hoạch năm 2020',
    docType: 'KE_HOACH',
    scope: 'ANNUAL',
    yearFrom: 2020,
    yearTo: 2020,
    fields: [],
    status: 'DRAFT',
    number: null,
    symbol: null,
    issuedOn: null,
    imported: false,
    demo: false,
    sourceCode: null,
    taskCount: 2,
    version: 3,
    purposeText: '',
    requirementText: '',
    periodFrom: '2020-01-01',
    periodTo: '2020-12-31',
    noBasis: false,
    obligesLowerUnits: false,
    signerPostId: null,
    signerText: null,
    revision: 1,
    returnReason: null,
    heldBy: null,
    submittedByName: null,
    submittedOn: null,
    approvedByName: null,
    approvedOn: null,
    selfApproved: false,
    themeId: null,
    parentApproval: null,
    parentUnitName: null,
    parentDecidedByName: null,
    parentDecidedOn: null,
    yearlyTargets: [],
    bases: [],
    sections: [aSection({ id: 'A', taskCount: 2 })],
    objectives: [],
    recipients: [],
    counts: noCounts,
    onTimeRate: { byCurrent: null, byOriginal: null },
    blockers: [],
    updatedByName: null,
    updatedAt: '2020-07-02T07:00:00.000Z',
    allowed: ['edit', 'submit'],
    ...over,
  };
}

/** "Mô hình: cao hơn 10". */
export function aParentTarget(over: Partial<ParentTargetView> = {}): ParentTargetView {
  return {
    id: 'g1',
    indicatorName: 'Mô hình',
    assignedValue: 10,
    comparator: 'EXCEED',
    direction: 'UP',
    measure: 'MODEL',
    allocationMode: 'EACH',
    ...over,
  };
}

/** A task of the plan above, undecided. */
export function aParentTask(over: Partial<ParentTaskView> = {}): ParentTaskView {
  return {
    parentPlanId: 'above',
    parentPlanTitle: 'Kế hoạch quận năm 2020',
    taskId: 'p1',
    title: 'Xây dựng mô hình',
    description: '',
    sectionHeading: 'Cuộc vận động',
    kind: 'CAMPAIGN',
    priority: 'NORMAL',
    dueOn: '2020-11-30',
    cascadeMode: 'ADAPT',
    recurrenceLabel: null,
    target: aParentTarget(),
    targets: [aParentTarget()],
    decision: null,
    ...over,
  };
}
