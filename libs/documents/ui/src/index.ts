/** Widgets of files that several contexts draw. */
export { attachmentMessages } from './attachment-messages';
export { Attachments } from './attachments';
