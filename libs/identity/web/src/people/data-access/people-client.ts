import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AccountView,
  ActivationSlip,
  AddGrant,
  CreateInvitation,
  GrantView,
  PeopleImportResult,
} from '@congtac/identity-domain';
import type { ImportView, PersonView, UnitView } from '@congtac/org-domain';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';

const accountsUrl = '/api/v1/accounts';
const importsUrl = '/api/v1/people-imports';

/** Accounts, invitations and roles of the units one administers. Writes reject with `AppError`. */
@Service()
export class PeopleClient {
  private readonly api = inject(Api);

  /** `GET /units/:id/accounts`: accounts managed by the unit or holding a role there. */
  accounts(unitId: () => number | undefined): HttpResourceRef<{ items: AccountView[]; total: number } | undefined> {
    return httpResource<{ items: AccountView[]; total: number }>(() => below(unitId(), 'accounts'));
  }

  /** `GET /units/:id/people`: registered people, with or without an account. */
  people(unitId: () => number | undefined): HttpResourceRef<Page<PersonView> | undefined> {
    return httpResource<Page<PersonView>>(() => {
      const url = below(unitId(), 'people');
      return url ? { url, params: { size: 200 } } : undefined;
    });
  }

  /** `GET /units/:id`: name and level of the unit on screen. */
  unit(unitId: () => number | undefined): HttpResourceRef<UnitView | undefined> {
    return httpResource<UnitView>(() => (unitId() === undefined ? undefined : `/api/v1/units/${unitId()}`));
  }

  /** `GET /accounts/:id`. */
  account(accountId: () => string): HttpResourceRef<AccountView | undefined> {
    return httpResource<AccountView>(() => `${accountsUrl}/${accountId()}`);
  }

  /** `POST /invitations`: the answer holds the code, readable this once. 409 `identity.login-taken`. */
  invite(body: CreateInvitation): Promise<ActivationSlip> {
    return this.api.post<ActivationSlip>('/api/v1/invitations', body);
  }

  /** `POST /accounts/:id/codes`: a new code, readable this once. */
  renewCode(accountId: string): Promise<ActivationSlip> {
    return this.api.post<ActivationSlip>(`${accountsUrl}/${accountId}/codes`);
  }

  /** `POST /accounts/:id/disable`: every session of the account ends at once. */
  disable(account: AccountView, reason: string): Promise<AccountView> {
    const { accountId, version } = account;
    return this.api.post<AccountView>(`${accountsUrl}/${accountId}/disable`, { reason }, { version });
  }

  /** `POST /accounts/:id/grants`. 409 `identity.grant-exists`. */
  addGrant(accountId: string, body: AddGrant): Promise<AccountView> {
    return this.api.post<AccountView>(`${accountsUrl}/${accountId}/grants`, body);
  }

  /** `POST /grants/:id/end`; an account without any role left is disabled. */
  endGrant(grant: GrantView, reason: string): Promise<AccountView> {
    return this.api.post<AccountView>(`/api/v1/grants/${grant.grantId}/end`, { reason }, { version: grant.version });
  }

  /** `POST /people-imports`: takes the file and starts the dry run. */
  startImport(file: File, unitId: number): Promise<ImportView> {
    return this.api.upload<ImportView>(importsUrl, file, file.name, { unitId: String(unitId) });
  }

  /** `GET /people-imports/:id`: progress and complaints now. */
  lookImport(importId: string): Promise<ImportView> {
    return this.api.get<ImportView>(`${importsUrl}/${importId}`);
  }

  /** `POST /people-imports/:id/commit`: everyone is invited; the slips are handed out this once. */
  commitImport(importId: string): Promise<PeopleImportResult> {
    return this.api.post<PeopleImportResult>(`${importsUrl}/${importId}/commit`);
  }
}

function below(unitId: number | undefined, name: string): string | undefined {
  return unitId === undefined ? undefined : `/api/v1/units/${unitId}/${name}`;
}
