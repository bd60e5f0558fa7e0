import { Body, Controller, Delete, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateSection, type PlanView, UpdateSection } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { SectionService } from './section.service';

/** Sections of a draft; every answer is the whole plan, because the order of the others may change. */
@ApiTags('plans')
@Controller('v1')
export class SectionController {
  constructor(private readonly sections: SectionService) {}

  /** Adds a section. */
  @Requires('planning.plan.edit')
  @Post('plans/:id/sections')
  create(@Param('id', ParseUUIDPipe) id: string, @Body() body: CreateSection): Promise<PlanView> {
    return this.sections.create(id, body);
  }

  /** Renames, rewrites or moves a section; If-Match is the section's version. */
  @Requires('planning.plan.edit')
  @Patch('sections/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdateSection,
    @IfMatch() version: number,
  ): Promise<PlanView> {
    return this.sections.update(id, body, version);
  }

  /** Removes an empty section. */
  @Requires('planning.plan.edit')
  @Delete('sections/:id')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<PlanView> {
    return this.sections.remove(id, version);
  }
}
