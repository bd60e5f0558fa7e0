import { LegalReachController } from './legal-reach.controller';
import { LegalReach } from './legal-reach.service';

/** Routes of the thread of a legal document. */
export const legalReachControllers = [LegalReachController];

/** Services of the thread of a legal document. */
export const legalReachProviders = [LegalReach];
