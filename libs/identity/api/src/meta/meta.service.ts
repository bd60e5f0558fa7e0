import { Injectable } from '@nestjs/common';
import { BusinessClock, Installation, UnitOfWork } from '@congtac/shared-api';
import type { MetaView } from '@congtac/identity-domain';

/** Facts that the sign-in page may know before anyone has signed in. */
@Injectable()
export class MetaService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly installation: Installation,
    private readonly clock: BusinessClock,
  ) {}

  /** Public facts; sample accounts only in a demo installation. */
  view(): Promise<MetaView> {
    const { demo } = this.installation;
    return this.uow.asSystem('public facts', async () => ({
      demo,
      ...(demo ? { demoAccounts: await this.demoAccounts() } : {}),
      businessDate: this.clock.today(),
      businessDateShifted: this.clock.shifted,
      installed: await this.hasAccounts(),
    }));
  }

  private async hasAccounts(): Promise<boolean> {
    const row = await this.uow.one<{ found: boolean }>('select exists (select from identity.account) as found');
    return row?.found ?? false;
  }

  private demoAccounts(): Promise<NonNullable<MetaView['demoAccounts']>> {
    return this.uow.query(
      `select a.login, a.display_name as "displayName", u.name as "unitName",
         array(select g.role from identity.role_grant g where g.account_id = a.account_id
           group by g.role order by min(g.grant_id::text)) as roles
       from identity.account a join org.v_unit u on u.unit_id = a.unit_id
       where a.demo and a.status = 'ACTIVE' order by a.account_id limit 40`,
    );
  }
}
