import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AmendmentNotice,
  type AmendmentsAboveView,
  type AmendmentUptakeView,
  DecideUptake,
  type PlanView,
  RevisionCompareQuery,
  type RevisionCompareView,
  type RevisionsView,
  type UptakeView,
} from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { RevisionDrafts } from './revision-drafts';
import { RevisionReads } from './revision-reads';
import { UptakeReads } from './uptake-reads';
import { UptakeService } from './uptake.service';

/** Amendments: the draft of a revision, the revisions side by side, and the uptake below. */
@ApiTags('amendments')
@Controller('v1')
export class AmendmentController {
  constructor(
    private readonly drafts: RevisionDrafts,
    private readonly reads: RevisionReads,
    private readonly uptakeReads: UptakeReads,
    private readonly uptakes: UptakeService,
  ) {}

  /** Opens the draft of the next revision. */
  @Requires('planning.plan.edit')
  @Post('plans/:id/revise')
  revise(@Param('id', ParseUUIDPipe) id: string): Promise<PlanView> {
    return this.drafts.revise(id);
  }

  /** The revisions of a plan. */
  @Requires('planning.issued.read')
  @Get('plans/:id/revisions')
  revisions(@Param('id', ParseUUIDPipe) id: string): Promise<RevisionsView> {
    return this.reads.list(id);
  }

  /** Two revisions field by field. */
  @Requires('planning.issued.read')
  @Get('plans/:id/revisions/compare')
  compare(@Param('id', ParseUUIDPipe) id: string, @Query() query: RevisionCompareQuery): Promise<RevisionCompareView> {
    return this.reads.compare(id, query.from, query.to);
  }

  /** How the units below took each amendment up. */
  @Requires('planning.issued.read')
  @Get('plans/:id/amendment-uptake')
  uptake(@Param('id', ParseUUIDPipe) id: string): Promise<AmendmentUptakeView[]> {
    return this.reads.uptake(id);
  }

  /** What the plan's page says about revisions and waiting amendments. */
  @Requires('planning.issued.read')
  @Get('plans/:id/amendment-notice')
  notice(@Param('id', ParseUUIDPipe) id: string): Promise<AmendmentNotice> {
    return this.reads.notice(id);
  }

  /** What amendments of the plans above mean for this plan. */
  @Requires('planning.amendment.read')
  @Get('plans/:id/amendments-above')
  above(@Param('id', ParseUUIDPipe) id: string): Promise<AmendmentsAboveView> {
    return this.uptakeReads.above(id);
  }

  /** Takes a change of the task above over, or keeps the own text with a reason. */
  @Requires('planning.amendment.decide')
  @HttpCode(200)
  @Post('amendment-uptakes/:id/decide')
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideUptake,
    @IfMatch() version: number,
  ): Promise<UptakeView> {
    return this.uptakes.decide(id, body, version);
  }
}
