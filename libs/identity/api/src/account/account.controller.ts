import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { IfMatch, NoReplay, Requires } from '@congtac/shared-api';
import {
  type AccountView,
  type ActivationSlip,
  AddGrant,
  CreateInvitation,
  DisableAccount,
  EndGrant,
} from '@congtac/identity-domain';
import { AccountService } from './account.service';
import { InvitationService } from './invitation.service';

/** Routes of accounts, invitations and roles. */
@Controller('v1')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly invitations: InvitationService,
  ) {}

  /** Invites a person; the answer holds the code, shown this once. */
  @Requires('identity.account.manage')
  @NoReplay()
  @Post('invitations')
  invite(@Body() body: CreateInvitation): Promise<ActivationSlip> {
    return this.invitations.invite(body);
  }

  /** Accounts of a unit. */
  @Requires('identity.account.manage')
  @Get('units/:unitId/accounts')
  list(@Param('unitId', ParseIntPipe) unitId: number): Promise<{ items: AccountView[]; total: number }> {
    return this.accounts.list(unitId);
  }

  /** One account. */
  @Requires('identity.account.manage')
  @Get('accounts/:accountId')
  view(@Param('accountId', ParseUUIDPipe) accountId: string): Promise<AccountView> {
    return this.accounts.view(accountId);
  }

  /** Disables an account and ends its sessions. */
  @Requires('identity.account.manage')
  @HttpCode(200)
  @Post('accounts/:accountId/disable')
  disable(
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() body: DisableAccount,
    @IfMatch() version: number,
  ): Promise<AccountView> {
    return this.accounts.disable(accountId, body, version);
  }

  /** A new one-time code, shown this once. */
  @Requires('identity.account.manage')
  @NoReplay()
  @Post('accounts/:accountId/codes')
  renewCode(@Param('accountId', ParseUUIDPipe) accountId: string): Promise<ActivationSlip> {
    return this.accounts.renewCode(accountId);
  }

  /** Gives a role. */
  @Requires('identity.grant.manage')
  @Post('accounts/:accountId/grants')
  addGrant(@Param('accountId', ParseUUIDPipe) accountId: string, @Body() body: AddGrant): Promise<AccountView> {
    return this.accounts.addGrant(accountId, body);
  }

  /** Ends a role. */
  @Requires('identity.grant.manage')
  @HttpCode(200)
  @Post('grants/:grantId/end')
  endGrant(
    @Param('grantId', ParseUUIDPipe) grantId: string,
    @Body() body: EndGrant,
    @IfMatch() version: number,
  ): Promise<AccountView> {
    return this.accounts.endGrant(grantId, body, version);
  }
}
