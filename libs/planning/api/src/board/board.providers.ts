import { BoardController } from './board.controller';
import { BoardRepository } from './board.repository';
import { BoardService } from './board.service';
import { ReminderService } from './reminder.service';

/** Classes of the adoption board and the reminders. */
export const boardProviders = [BoardRepository, BoardService, ReminderService];

/** Routes of the adoption board and the reminders. */
export const boardControllers = [BoardController];
