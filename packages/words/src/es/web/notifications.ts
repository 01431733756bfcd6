import type { notifications as English } from '../../en/web/notifications.ts'
import type { Translation } from '../../translation.ts'

export const notifications: Translation<typeof English> = {
  title: 'Notificaciones',
  'mark-all': 'Marcar todas como leídas',
  marking: 'Marcando…',
  'mark-one': 'Marcar como leída',
  new: 'Nueva:',
  'empty-title': 'Todavía no hay notificaciones',
  'empty-detail':
    'Cuando llega dinero, avanza una transferencia o cambia su cuenta, se lo decimos aquí.',
}
