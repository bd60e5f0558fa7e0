import { ImportJobEntity, ImportRowEntity } from './import/import.entity';
import { PersonEntity, PostEntity, TermEntity } from './person/person.entity';
import { TreeStateEntity, TreeVersionEntity, UnitPositionEntity } from './tree/tree.entity';
import { UnitSuccessionEntity } from './unit/succession.entity';
import { LevelEntity, UnitEntity, UnitPlacementEntity } from './unit/unit.entity';

/** One class per table of schema `org`. */
export const orgEntities = [
  LevelEntity,
  UnitEntity,
  UnitPlacementEntity,
  UnitSuccessionEntity,
  TreeVersionEntity,
  UnitPositionEntity,
  TreeStateEntity,
  PersonEntity,
  PostEntity,
  TermEntity,
  ImportJobEntity,
  ImportRowEntity,
];
