import type { support as English } from '../../en/errors/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {
  'not-found': 'No lo hemos encontrado.',
  'thread-closed': 'Esta conversación está cerrada. Empiece una nueva y le responderemos allí.',
  'thread-owned': 'Un compañero está respondiendo a esto. Asúmalo primero.',
  'thread-changed':
    'Esta conversación cambió mientras la miraba. Vuelva a cargar la página e inténtelo de nuevo.',
  'not-allowed': 'Su función no puede hacer esto.',
  'too-many-threads':
    'Tiene muchas conversaciones abiertas con nosotros. Escriba en una de ellas y le responderemos allí.',
}
