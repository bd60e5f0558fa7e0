import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { IfMatch, Requires, SignedIn } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import {
  CreateUnit,
  type LevelView,
  MoveUnit,
  type UnitListItem,
  UnitQuery,
  UnitTreeQuery,
  type UnitTreeView,
  type UnitView,
  UpdateUnit,
} from '@congtac/org-domain';
import { UnitService } from './unit.service';

/** Routes of the register of units. */
@Controller('v1/units')
export class UnitController {
  constructor(private readonly units: UnitService) {}

  /** Search; accents may be left out. */
  @SignedIn()
  @Get()
  search(@Query() query: UnitQuery): Promise<Page<UnitListItem>> {
    return this.units.search(query);
  }

  /** A branch, children loaded level by level. */
  @SignedIn()
  @Get('tree')
  tree(@Query() query: UnitTreeQuery): Promise<UnitTreeView> {
    return this.units.tree(query.rootId, query.depth);
  }

  /** The levels of every line. */
  @SignedIn()
  @Get('levels')
  levels(): Promise<LevelView[]> {
    return this.units.levels();
  }

  /** One unit. */
  @SignedIn()
  @Get(':unitId')
  view(@Param('unitId', ParseIntPipe) unitId: number): Promise<UnitView> {
    return this.units.view(unitId);
  }

  /** Adds a unit. */
  @Requires('org.unit.create')
  @Post()
  create(@Body() body: CreateUnit): Promise<UnitView> {
    return this.units.create(body);
  }

  /** Renames or corrects a unit. */
  @Requires('org.unit.update')
  @Patch(':unitId')
  update(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Body() body: UpdateUnit,
    @IfMatch() version: number,
  ): Promise<UnitView> {
    return this.units.update(unitId, body, version);
  }

  /** Puts a unit under another parent from a day on. */
  @Requires('org.unit.move')
  @HttpCode(200)
  @Post(':unitId/move')
  move(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Body() body: MoveUnit,
    @IfMatch() version: number,
  ): Promise<UnitView> {
    return this.units.move(unitId, body, version);
  }
}
