import { ALL_ROLES, definePermissions } from '@congtac/shared-domain';

/** Files follow the thing they hang on: the context that owns it decides (`AttachmentOwners`). */
export const attachmentPermissions = definePermissions({
  'documents.attachment.use': { own: ALL_ROLES },
});
