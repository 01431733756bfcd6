import type { problems as English } from '../../en/web/problems.ts'
import type { Translation } from '../../translation.ts'

export const problems: Translation<typeof English> = {
  'not-found-title': 'Nicht gefunden',
  'not-found-detail':
    'Der Link ist vielleicht veraltet, oder Sie dürfen nicht sehen, wohin er führte.',
  'page-broken': 'Diese Seite konnte nicht geladen werden.',
  'page-broken-money': 'Das Öffnen einer Seite bewegt nie Geld.',
  'page-broken-advice':
    'Versuchen Sie es noch einmal. Wenn Sie gerade etwas gesendet haben, zeigen Ihre Umsätze, was daraus geworden ist.',
}
