import { Module } from '@nestjs/common';
import { registerOrgConstraints } from './org-constraints';
import { ImportRepository } from './import/import.repository';
import { ImportRunner } from './import/import-runner';
import { ImportService } from './import/import.service';
import { UnitImportController } from './import/unit-import.controller';
import { UnitImportService } from './import/unit-import.service';
import { PersonController } from './person/person.controller';
import { PersonRepository } from './person/person.repository';
import { PersonService } from './person/person.service';
import { PersonWriter } from './person/person-writer';
import { UnitTree } from './tree/unit-tree';
import { ClosingController } from './unit/closing.controller';
import { ClosingRepository } from './unit/closing.repository';
import { UnitClosing } from './unit/closing.service';
import { HandOvers } from './unit/hand-overs';
import { UnitController } from './unit/unit.controller';
import { UnitLoader } from './unit/unit-loader';
import { UnitRepository } from './unit/unit.repository';
import { UnitService } from './unit/unit.service';
import { UnitWork } from './unit/unit-work';
import { WholeReach } from './unit/whole-reach';

registerOrgConstraints();

/** Units, their tree over time, people, posts and imports. */
@Module({
  controllers: [UnitController, ClosingController, PersonController, UnitImportController],
  providers: [
    UnitTree,
    UnitRepository,
    UnitService,
    UnitLoader,
    ...[UnitWork, WholeReach, ClosingRepository, HandOvers, UnitClosing],
    PersonRepository,
    PersonService,
    PersonWriter,
    ImportRepository,
    ImportRunner,
    ImportService,
    UnitImportService,
  ],
  exports: [UnitTree, UnitLoader, UnitWork, PersonWriter, ImportRunner, ImportService],
})
export class OrgModule {}
