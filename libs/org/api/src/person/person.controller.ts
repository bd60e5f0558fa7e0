import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import {
  CreatePerson,
  CreatePost,
  CreateTerm,
  PersonQuery,
  type PersonView,
  type PostView,
  type TermView,
  UpdatePerson,
  UpdatePost,
} from '@congtac/org-domain';
import { PersonService } from './person.service';

/** Routes of people, posts and terms. */
@Controller('v1')
export class PersonController {
  constructor(private readonly people: PersonService) {}

  /** People of a unit. */
  @Requires('org.person.read')
  @Get('units/:unitId/people')
  list(@Param('unitId', ParseIntPipe) unitId: number, @Query() query: PersonQuery): Promise<Page<PersonView>> {
    return this.people.list(unitId, query);
  }

  /** Registers a person at a unit. */
  @Requires('org.person.manage')
  @Post('units/:unitId/people')
  create(@Param('unitId', ParseIntPipe) unitId: number, @Body() body: CreatePerson): Promise<PersonView> {
    return this.people.create(unitId, body);
  }

  /** Corrects a person. */
  @Requires('org.person.manage')
  @Patch('people/:personId')
  update(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: UpdatePerson,
    @IfMatch() version: number,
  ): Promise<PersonView> {
    return this.people.update(personId, body, version);
  }

  /** Posts of a unit. */
  @Requires('org.person.read')
  @Get('units/:unitId/posts')
  posts(@Param('unitId', ParseIntPipe) unitId: number): Promise<{ items: PostView[] }> {
    return this.people.posts(unitId);
  }

  /** Adds a post. */
  @Requires('org.person.manage')
  @Post('units/:unitId/posts')
  addPost(@Param('unitId', ParseIntPipe) unitId: number, @Body() body: CreatePost): Promise<PostView> {
    return this.people.addPost(unitId, body);
  }

  /** Corrects, hands over or ends a post. */
  @Requires('org.person.manage')
  @Patch('posts/:postId')
  updatePost(
    @Param('postId', ParseUUIDPipe) postId: string,
    @Body() body: UpdatePost,
    @IfMatch() version: number,
  ): Promise<PostView> {
    return this.people.updatePost(postId, body, version);
  }

  /** Adds a term of office. */
  @Requires('org.unit.update')
  @Post('units/:unitId/terms')
  addTerm(@Param('unitId', ParseIntPipe) unitId: number, @Body() body: CreateTerm): Promise<TermView> {
    return this.people.addTerm(unitId, body);
  }
}
