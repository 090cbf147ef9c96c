export { attachmentRoutes } from './attachment-routes.ts';
export { closeCase, openConsultation, takeOver, writeMessage } from './commands.ts';
export { saveDraft } from './drafts.ts';
export { handOverCase } from './hand-over.ts';
export { mails } from './mails.ts';
export { noteRoutes } from './note-routes.ts';
export { inventory, privacy } from './privacy.ts';
export { consultationRoutes } from './routes.ts';
export { statistics } from './statistics.ts';
