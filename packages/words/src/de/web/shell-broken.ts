import type { shellBroken as English } from '../../en/web/shell-broken.ts'
import type { Translation } from '../../translation.ts'

export const shellBroken: Translation<typeof English> = {
  'broken-page': 'Etwas ist schiefgegangen',
  'broken-title': 'Diese Seite konnte nicht geladen werden.',
  'broken-money': 'Das Öffnen einer Seite bewegt niemals Geld.',
  'broken-advice':
    'Versuchen Sie es noch einmal. Falls Sie gerade etwas gesendet haben, sehen Sie in Ihren Aktivitäten, was daraus geworden ist.',
  'broken-retry': 'Noch einmal versuchen',
  'broken-reference': 'Referenz',
}
