import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { Public, SignedIn } from '@congtac/shared-api';
import {
  ActivateAccount,
  ChangePassword,
  ChooseActingPost,
  ChooseLocale,
  type SessionView,
  SignIn,
} from '@congtac/identity-domain';
import type { Request, Response } from 'express';
import { SessionCookie } from './session-cookie';
import { type Client, SessionService, type StartedSession } from './session.service';
import { SessionViews } from './session-views';

/** Routes of signing in and of the own session. */
@Controller('v1')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly views: SessionViews,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in. */
  @Public()
  @Post('session')
  async signIn(@Body() body: SignIn, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.hand(await this.sessions.signIn(body, this.clientOf(request)), response);
  }

  /** First sign-in with a one-time code, or a new password after a reset. */
  @Public()
  @Post('activations')
  async activate(
    @Body() body: ActivateAccount,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.hand(await this.sessions.activate(body, this.clientOf(request)), response);
  }

  /** The signed-in person. */
  @SignedIn()
  @Get('session')
  current(): Promise<SessionView> {
    return this.views.current();
  }

  /** Signs out; also when the session has ended already. */
  @Public()
  @HttpCode(204)
  @Delete('session')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(this.cookie.read(request));
    this.cookie.clear(response);
  }

  /** Chooses the post acted in. */
  @SignedIn()
  @Put('session/acting-post')
  chooseActingPost(@Body() body: ChooseActingPost): Promise<SessionView> {
    return this.views.chooseActingPost(body.postId);
  }

  /** Chooses the language. */
  @SignedIn()
  @Put('session/locale')
  chooseLocale(@Body() body: ChooseLocale): Promise<SessionView> {
    return this.views.chooseLocale(body.locale);
  }

  /** Changes the own password. */
  @SignedIn()
  @Put('session/password')
  changePassword(@Body() body: ChangePassword): Promise<SessionView> {
    return this.sessions.changePassword(body);
  }

  private clientOf(request: Request): Client {
    return {
      address: request.ip ?? 'unknown',
      userAgent: request.header('user-agent')?.slice(0, 300) ?? null,
      oldToken: this.cookie.read(request),
    };
  }

  private hand(started: StartedSession, response: Response): SessionView {
    this.cookie.set(response, started.token, started.expiresAt);
    return started.view;
  }
}
