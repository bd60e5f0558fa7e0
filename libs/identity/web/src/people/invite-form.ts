import { required, type SchemaPathTree, validate, validateStandardSchema } from '@angular/forms/signals';
import { CreateInvitation, foldLogin, isLogin, proposeLogin } from '@congtac/identity-domain';
import { dtoSchema, toBody } from '@congtac/shared-data';
import type { GrantScope, Role } from '@congtac/shared-domain';

/** What the invitation form edits. */
export interface InviteModel {
  unitId: number | null;
  fullName: string;
  titleVi: string;
  role: Role | '';
  scope: GrantScope;
  login: string;
}

/** Rules of an invitation: those of the API's class, and the shape of a sign-in name. */
export function inviteRules(loginMessage: () => string): (path: SchemaPathTree<InviteModel>) => void {
  return (path) => {
    required(path.role);
    validateStandardSchema(path, dtoSchema<InviteModel>(CreateInvitation));
    validate(path.login, ({ value }) =>
      value().trim() !== '' && !isLogin(foldLogin(value())) ? { kind: 'login', message: loginMessage() } : undefined,
    );
  };
}

/** A sign-in name for a name, '' while there is none. */
export function suggestedLogin(fullName: string): string {
  return fullName.trim() === '' ? '' : proposeLogin(fullName);
}

/** The request body; the sign-in name is sent as it will be stored. */
export function inviteBody(model: InviteModel, personId?: string): CreateInvitation {
  return {
    ...toBody(CreateInvitation, { ...model, role: model.role as Role }),
    login: foldLogin(model.login),
    personId: personId ?? null,
  };
}
