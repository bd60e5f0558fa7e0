import { type SchemaPathTree, validate, validateStandardSchema } from '@angular/forms/signals';
import { IssuePlan, type PlanView } from '@congtac/planning-domain';
import { dtoSchema } from '@congtac/shared-data';

/** One line of "Nơi nhận": a unit (then `text` is its name) or words. */
export interface RecipientLine {
  unitId: number | null;
  text: string;
}

/** What the issue dialog edits. */
export interface IssueModel {
  number: number | null;
  symbol: string;
  issuedOn: string;
  signerPostId: string;
  signerText: string;
  recipients: RecipientLine[];
}

/** The dialog's start: today, and what was kept from before. */
export function issueModel(plan: PlanView, today: string): IssueModel {
  return {
    number: plan.number,
    symbol: plan.symbol ?? '',
    issuedOn: plan.issuedOn ?? today,
    signerPostId: plan.signerPostId ?? '',
    signerText: plan.signerText ?? '',
    recipients: plan.recipients.map((one) => ({ unitId: one.unitId, text: one.unitName ?? one.text ?? '' })),
  };
}

/** Rules of the dialog: those of the API's class, and a signer in one of the two ways. `noSigner` is the sentence for that. */
export function issueRules(noSigner: () => string): (path: SchemaPathTree<IssueModel>) => void {
  return (path) => {
    validateStandardSchema(path, dtoSchema<IssueModel>(IssuePlan));
    validate(path.signerText, ({ value, valueOf }) =>
      value().trim() === '' && valueOf(path.signerPostId) === '' ? { kind: 'signer', message: noSigner() } : undefined,
    );
  };
}

/** The request body: a chosen post wins over words, units go by id. */
export function issueBody(model: IssueModel): IssuePlan {
  return {
    number: model.number ?? 0,
    symbol: model.symbol.trim(),
    issuedOn: model.issuedOn,
    ...(model.signerPostId !== '' ? { signerPostId: model.signerPostId } : { signerText: model.signerText.trim() }),
    recipients: model.recipients.map((one) => (one.unitId === null ? { text: one.text } : { unitId: one.unitId })),
  };
}
