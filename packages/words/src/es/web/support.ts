import { brand } from '@corridor/kernel/brand'
import type { support as English } from '../../en/web/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {
  title: 'Ayuda',
  'title-thread': 'Mensaje',
  description:
    'Escríbanos y le respondemos aquí. Si se trata de una transferencia, empiece desde su página.',
  new: 'Nuevo mensaje',
  'new-description': 'Solemos responder en un día hábil.',
  messages: 'Mensajes',
  'empty-title': 'Todavía no hay mensajes',
  'empty-detail': 'Pregúntenos lo que quiera sobre su cuenta o su dinero.',
  'new-answer': 'Respuesta nueva:',
  about: '{title}, {sum}',
  'about-deposit': 'Pago',
  'about-transfer': 'Transferencia',
  'number-deposit': 'Número de pago <number></number>',
  'number-transfer': 'Número de transferencia <number></number>',
  'detach-deposit': 'No adjuntar este pago',
  'detach-transfer': 'No adjuntar esta transferencia',
  'said-by-you': 'Usted, <time></time>',
  'said-by-us': `Soporte de ${brand.name}, <time></time>`,
  subject: 'De qué se trata',
  'subject-begun': 'Ayuda con esto',
  text: 'Su mensaje',
  'text-hint': 'No escriba nunca contraseñas, códigos ni números de tarjeta. No los necesitamos.',
  send: 'Enviar mensaje',
  sending: 'Enviando…',
  reply: 'Su respuesta',
  'send-reply': 'Enviar respuesta',
  'closed-title': 'Esta conversación está cerrada',
  'closed-detail': 'Si queda algo pendiente, escriba un mensaje nuevo y le responderemos allí.',
}
