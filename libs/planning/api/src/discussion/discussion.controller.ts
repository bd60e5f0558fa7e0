import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CommentView, type MentionableView, MentionQuery, WriteComment } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { DiscussionService } from './discussion.service';

/** The discussion of a task. */
@ApiTags('task-discussion')
@Controller('v1')
export class DiscussionController {
  constructor(private readonly discussion: DiscussionService) {}

  /** Every comment, oldest first. */
  @Requires('planning.comment.read')
  @Get('tasks/:id/comments')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<CommentView[]> {
    return this.discussion.list(id);
  }

  /** People who may be mentioned with @. */
  @Requires('planning.comment.write')
  @Get('tasks/:id/mentionables')
  mentionables(@Param('id', ParseUUIDPipe) id: string, @Query() query: MentionQuery): Promise<MentionableView[]> {
    return this.discussion.mentionables(id, query.q ?? '');
  }

  /** Speaks. */
  @Requires('planning.comment.write')
  @Post('tasks/:id/comments')
  add(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteComment): Promise<CommentView> {
    return this.discussion.add(id, body);
  }

  /** The author changes a comment. */
  @Requires('planning.comment.write')
  @Patch('comments/:id')
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteComment,
    @IfMatch() version: number,
  ): Promise<CommentView> {
    return this.discussion.edit(id, body, version);
  }

  /** The author takes a comment back. */
  @Requires('planning.comment.write')
  @HttpCode(204)
  @Delete('comments/:id')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.discussion.remove(id, version);
  }
}
