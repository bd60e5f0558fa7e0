import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddPushDevice,
  type ChannelsView,
  ChooseMailAddress,
  SendTestMessage,
  StopMail,
  VerifyMailAddress,
} from '@congtac/notification-domain';
import { Public, SignedIn, UnitOfWork } from '@congtac/shared-api';
import { CalendarFeeds } from './calendar-feed';
import { MailAddresses } from './mail-addresses';
import { PushDevices } from './push-devices';
import { TestMessages } from './test-messages';

/** Ways to the signed-in person outside the app. */
@ApiTags('notification-channels')
@Controller('v1')
export class ChannelController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly addresses: MailAddresses,
    private readonly devices: PushDevices,
    private readonly feeds: CalendarFeeds,
    private readonly tests: TestMessages,
  ) {}

  /** Address of letters, devices, calendar feed. */
  @SignedIn()
  @Get('notification-channels')
  async view(): Promise<ChannelsView> {
    const push = await this.devices.view();
    return this.uow.read(async () => ({ mail: await this.addresses.view(), push, calendar: await this.feeds.view() }));
  }

  /** Chooses the address of letters, or asks for another confirming letter. */
  @SignedIn()
  @Post('mail-addresses')
  async choose(@Body() body: ChooseMailAddress): Promise<ChannelsView> {
    await this.addresses.choose(body.address);
    return this.view();
  }

  /** Forgets the address of letters. */
  @SignedIn()
  @Delete('mail-addresses')
  async forget(): Promise<ChannelsView> {
    await this.addresses.forget();
    return this.view();
  }

  /** Confirms the address with the code of the letter. */
  @SignedIn()
  @Post('mail-verifications')
  async confirm(@Body() body: VerifyMailAddress): Promise<ChannelsView> {
    await this.addresses.confirm(body.code);
    return this.view();
  }

  /** Stops letters with the signed code of one of them. */
  @Public()
  @HttpCode(204)
  @Post('mail-stops')
  stop(@Body() body: StopMail): Promise<void> {
    return this.addresses.stop(body.code);
  }

  /** Has this device told. */
  @SignedIn()
  @Post('push-devices')
  async add(@Body() body: AddPushDevice): Promise<ChannelsView> {
    await this.devices.add(body);
    return this.view();
  }

  /** Stops telling a device. */
  @SignedIn()
  @Delete('push-devices/:id')
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<ChannelsView> {
    await this.devices.remove(id);
    return this.view();
  }

  /** Sends the signed-in person a message to try a channel. */
  @SignedIn()
  @HttpCode(202)
  @Post('test-messages')
  async test(@Body() body: SendTestMessage): Promise<void> {
    await this.tests.ask(body.channel);
  }
}
