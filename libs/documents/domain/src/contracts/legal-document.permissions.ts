import { DRAFTING_ROLES, definePermissions } from '@congtac/shared-domain';

/** The register of legal documents is common to all units: everyone signed in reads, those who draft plans add. */
export const legalDocumentPermissions = definePermissions({
  'documents.legal-document.write': { own: DRAFTING_ROLES },
  /** Asked at the unit that registered the document or issued it: that unit and those above it correct it. */
  'documents.legal-document.correct': { own: DRAFTING_ROLES, descendant: DRAFTING_ROLES },
});
