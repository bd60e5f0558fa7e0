import type { TaskKind } from '@congtac/planning-domain';
import { type DirectiveContent, type DirectiveView, UpdateDirective } from '@congtac/review-domain';
import { toBody } from '@congtac/shared-data';

/** What the form of a directive edits: texts are '' while they are empty. */
export interface DirectiveModel {
  title: string;
  typeCode: string;
  number: string;
  symbol: string;
  issuerText: string;
  issuedOn: string;
  receivedOn: string;
  legalDocumentId: string | null;
  text: string;
  actionRequired: string;
  urgent: boolean;
  dueOn: string;
  reportBefore: string;
  assignsTask: boolean;
  taskKind: TaskKind;
}

/** The stored directive as the form shows it, or an empty form. */
export function directiveModel(view?: DirectiveView): DirectiveModel {
  return {
    title: view?.title ?? '',
    typeCode: view?.typeCode ?? '',
    number: view?.number ?? '',
    symbol: view?.symbol ?? '',
    issuerText: view?.issuerText ?? '',
    issuedOn: view?.issuedOn ?? '',
    receivedOn: view?.receivedOn ?? '',
    legalDocumentId: view?.legalDocumentId ?? null,
    text: view?.text ?? '',
    actionRequired: view?.actionRequired ?? '',
    urgent: view?.urgent ?? false,
    dueOn: view?.dueOn ?? '',
    reportBefore: view?.reportBefore ?? '',
    assignsTask: view?.assignsTask ?? false,
    taskKind: view?.taskKind ?? 'ADVISORY',
  };
}

/** The request body of a model: what is blank is not known. */
export function directiveBody(model: DirectiveModel): DirectiveContent {
  return toBody(UpdateDirective, model);
}
