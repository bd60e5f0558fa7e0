import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreatePlan,
  CreatePlanFromParent,
  IssuePlan,
  type NumberSuggestion,
  NumberSuggestionQuery,
  PlanQuery,
  type PlanRow,
  type PlanView,
  ReturnPlan,
  UpdatePlan,
} from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { IfMatchGiven } from '../if-match-given';
import { ParentApprovals } from './parent-approvals';
import { PlanLifecycle } from './plan-lifecycle';
import { PlanNumbers } from './plan-numbers';
import { PlanService } from './plan.service';

/** Plans: list, workspace, draft and life. */
@ApiTags('plans')
@Controller('v1/plans')
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly life: PlanLifecycle,
    private readonly above: ParentApprovals,
    private readonly numbers: PlanNumbers,
  ) {}

  /** Plans in sight. */
  @Requires('planning.issued.read')
  @Get()
  list(@Query() query: PlanQuery): Promise<Page<PlanRow>> {
    return this.plans.list(query);
  }

  /** One plan with its parts, counts, blockers and buttons. */
  @Requires('planning.issued.read')
  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<PlanView> {
    return this.plans.get(id);
  }

  /** Starts a draft. */
  @Requires('planning.plan.edit')
  @Post()
  create(@Body() body: CreatePlan): Promise<PlanView> {
    return this.plans.create(body);
  }

  /** Starts a draft that cites the plans above. */
  @Requires('planning.plan.edit')
  @Post('from-parent')
  createFromParent(@Body() body: CreatePlanFromParent): Promise<PlanView> {
    return this.plans.createFromParent(body);
  }

  /** Changes the body of a draft. */
  @Requires('planning.plan.edit')
  @Patch(':id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdatePlan,
    @IfMatch() version: number,
  ): Promise<PlanView> {
    return this.plans.update(id, body, version);
  }

  /** Sends the draft to the chair. */
  @Requires('planning.plan.submit')
  @HttpCode(200)
  @Post(':id/submit')
  submit(@Param('id', ParseUUIDPipe) id: string, @IfMatchGiven() version?: number): Promise<PlanView> {
    return this.life.submit(id, version);
  }

  /** Gives the plan back with a reason. */
  @Requires('planning.plan.approve')
  @HttpCode(200)
  @Post(':id/return')
  return(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnPlan,
    @IfMatchGiven() version?: number,
  ): Promise<PlanView> {
    return this.life.return(id, body, version);
  }

  /** Approves the plan. */
  @Requires('planning.plan.approve')
  @HttpCode(200)
  @Post(':id/approve')
  approve(@Param('id', ParseUUIDPipe) id: string, @IfMatchGiven() version?: number): Promise<PlanView> {
    return this.life.approve(id, version);
  }

  /** The unit above approves a plan that waits for it. */
  @Requires('planning.plan.parent-approve')
  @HttpCode(200)
  @Post(':id/parent-approval')
  parentApprove(@Param('id', ParseUUIDPipe) id: string, @IfMatchGiven() version?: number): Promise<PlanView> {
    return this.above.approve(id, version);
  }

  /** The unit above gives it back with a reason. */
  @Requires('planning.plan.parent-approve')
  @HttpCode(200)
  @Post(':id/parent-return')
  parentReturn(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnPlan,
    @IfMatchGiven() version?: number,
  ): Promise<PlanView> {
    return this.above.return(id, body, version);
  }

  /** The next free number under a symbol in the year of a day (I-19). */
  @Requires('planning.plan.issue')
  @Get(':id/number-suggestion')
  suggestNumber(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: NumberSuggestionQuery,
  ): Promise<NumberSuggestion> {
    return this.numbers.suggest(id, query);
  }

  /** Issues the plan under its number. */
  @Requires('planning.plan.issue')
  @HttpCode(200)
  @Post(':id/issue')
  issue(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IssuePlan,
    @IfMatchGiven() version?: number,
  ): Promise<PlanView> {
    return this.life.issue(id, body, version);
  }

  /** Takes the draft back for good. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post(':id/withdraw')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @IfMatchGiven() version?: number): Promise<PlanView> {
    return this.life.withdraw(id, version);
  }
}
