import type { notifications as English } from '../../en/web/notifications.ts'
import type { Translation } from '../../translation.ts'

export const notifications: Translation<typeof English> = {
  title: 'Mitteilungen',
  'mark-all': 'Alle als gelesen markieren',
  marking: 'Wird markiert …',
  'mark-one': 'Als gelesen markieren',
  new: 'Neu:',
  'empty-title': 'Noch keine Mitteilungen',
  'empty-detail':
    'Wenn Geld eingeht, eine Überweisung vorankommt oder sich Ihr Konto ändert, teilen wir es Ihnen hier mit.',
}
