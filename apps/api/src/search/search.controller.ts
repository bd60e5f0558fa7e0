import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { TextField } from '@congtac/shared-domain';
import { SignedIn } from '@congtac/shared-api';
import { type SearchResults, GlobalSearch } from './global-search';

/** What to look for. */
export class SearchQuery {
  @TextField({ label: 'Từ khóa', max: 200 })
  q!: string;
}

/** One box that finds units, plans, tasks and reviews within the person's sight. */
@Controller('v1/search')
export class SearchController {
  constructor(private readonly search: GlobalSearch) {}

  /** Best matches of each kind, accents ignored. */
  @SignedIn()
  @Get()
  @ApiOkResponse({ description: 'Matches of each kind' })
  find(@Query() query: SearchQuery): Promise<SearchResults> {
    return this.search.find(query.q);
  }
}
