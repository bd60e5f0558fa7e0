import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PutUnitSetting, UnitSettingView } from '@congtac/planning-domain';
import { Api } from '@congtac/shared-data';

const url = '/api/v1/planning-settings';

/** How units plan. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class UnitSettingClient {
  private readonly api = inject(Api);

  /** `GET /planning-settings/:unitId`. Null = nothing is asked yet. */
  setting(unitId: () => number | null): HttpResourceRef<UnitSettingView | undefined> {
    return httpResource<UnitSettingView>(() => (unitId() === null ? undefined : `${url}/${unitId()}`));
  }

  /** `PUT /planning-settings/:unitId` over the version that is shown. */
  put(setting: UnitSettingView, body: PutUnitSetting): Promise<UnitSettingView> {
    return this.api.put<UnitSettingView>(`${url}/${setting.unitId}`, setting.version, body);
  }
}
