import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AllocationSheetView, PutShares, PutWeights, SignAllocation } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { AllocationService } from './allocation.service';

/** The allocation sheet; every change answers with the whole sheet. */
@ApiTags('allocation')
@Controller('v1')
export class AllocationController {
  constructor(private readonly allocation: AllocationService) {}

  /** Targets in columns, units in rows. */
  @Requires('planning.plan.read')
  @Get('plans/:id/allocation')
  sheet(@Param('id', ParseUUIDPipe) id: string): Promise<AllocationSheetView> {
    return this.allocation.sheet(id);
  }

  /** What the units below weigh in proposals. */
  @Requires('planning.plan.edit')
  @Put('plans/:id/allocation/weights')
  putWeights(@Param('id', ParseUUIDPipe) id: string, @Body() body: PutWeights): Promise<AllocationSheetView> {
    return this.allocation.putWeights(id, body);
  }

  /** The column of one target. */
  @Requires('planning.plan.edit')
  @Put('targets/:id/shares')
  putShares(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutShares,
    @IfMatch() version: number,
  ): Promise<AllocationSheetView> {
    return this.allocation.putShares(id, body, version);
  }

  /** The chair signs for a difference between shares and total. */
  @Requires('planning.target.decide')
  @Post('targets/:id/allocation-exception')
  sign(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignAllocation,
    @IfMatch() version: number,
  ): Promise<AllocationSheetView> {
    return this.allocation.sign(id, body, version);
  }

  /** The chair takes the signature back. */
  @Requires('planning.target.decide')
  @Delete('targets/:id/allocation-exception')
  unsign(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<AllocationSheetView> {
    return this.allocation.unsign(id, version);
  }
}
