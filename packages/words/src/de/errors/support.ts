import type { support as English } from '../../en/errors/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {
  'not-found': 'Das konnten wir nicht finden.',
  'thread-closed':
    'Diese Unterhaltung ist geschlossen. Beginnen Sie eine neue, wir antworten Ihnen dort.',
  'thread-owned': 'Jemand aus dem Team beantwortet das gerade. Übernehmen Sie es zuerst.',
  'thread-changed':
    'Diese Unterhaltung hat sich geändert, während Sie sie angesehen haben. Laden Sie neu und versuchen Sie es erneut.',
  'not-allowed': 'Ihre Rolle kann das nicht tun.',
  'too-many-threads':
    'Sie haben viele offene Unterhaltungen mit uns. Schreiben Sie in einer davon weiter, wir antworten Ihnen dort.',
}
