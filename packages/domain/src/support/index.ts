export type {
  MessageView,
  NoteView,
  StaffThreadDetailView,
  StaffThreadView,
  ThreadDetailView,
  ThreadView,
} from './contract.ts'
export { addNote } from './use-cases/add-note.ts'
export { answerThread } from './use-cases/answer-thread.ts'
export { claimThread } from './use-cases/claim-thread.ts'
export { closeThread } from './use-cases/close-thread.ts'
export { countWaitingThreads } from './use-cases/count-waiting-threads.ts'
export { escalateOverdue } from './use-cases/escalate-overdue.ts'
export { getThread } from './use-cases/get-thread.ts'
export { getThreadForStaff } from './use-cases/get-thread-for-staff.ts'
export { handOverThread } from './use-cases/hand-over-thread.ts'
export { listInbox } from './use-cases/list-inbox.ts'
export { listNotes } from './use-cases/list-notes.ts'
export { listThreads } from './use-cases/list-threads.ts'
export { openThread } from './use-cases/open-thread.ts'
export { replyToThread } from './use-cases/reply-to-thread.ts'
