import type { moneyNotices as English } from '../../en/mails/money.ts'
import type { Translation } from '../../translation.ts'

export const moneyNotices: Translation<typeof English> = {
  'wallet-opened-title': 'Su monedero en {currency} está abierto',
  'wallet-opened-body': 'Puede añadir, mantener, convertir y enviar {currency}.',
  'wallet-frozen-title': 'Un monedero está en pausa',
  'wallet-frozen-body':
    'Por ahora no puede salir dinero de uno de sus monederos. Lo que hay en él está a salvo, y lo que le envíen sigue llegando. Escríbanos en Ayuda si tiene preguntas.',
  'wallet-unfrozen-title': 'Su monedero vuelve a funcionar',
  'wallet-unfrozen-body': 'El dinero puede salir de él como antes.',
  'money-added-title': 'Se han añadido {amount}',
  'money-added-body': 'El importe de {amount} está en su monedero y listo para usar.',
  'money-added-action': 'Ver los detalles',
  'money-held-back-title': 'Ha llegado un pago de {amount} y se está revisando',
  'money-held-back-body':
    'Tenemos que revisar el importe antes de añadirlo a su monedero. Está a salvo y usted no tiene que hacer nada. Le avisaremos cuando esté disponible.',
  'money-held-back-action': 'Ver los detalles',
  'payment-failed-title': 'No se han añadido {amount}',
  'payment-failed-body':
    'Su pago no se ha realizado, así que no ha llegado nada a su monedero. Inténtelo de nuevo o use otra forma de pago.',
  'payment-failed-action': 'Ver los detalles',
  'payment-returned-title': 'Se han devuelto {amount}',
  'payment-returned-body':
    'No hemos podido añadir su pago de {amount}, así que lo hemos devuelto a su origen. Puede tardar unos días en llegar.',
  'payment-returned-action': 'Ver los detalles',
  'payment-reversed-title': 'Se han retirado {amount}',
  'payment-reversed-body':
    'Su banco ha retirado un pago de {amount}, así que ha salido de su monedero. Si ya se había gastado, el monedero queda en pausa hasta que se salde: escríbanos en Ayuda.',
  'payment-reversed-action': 'Ver los detalles',
  'transfer-completed-title': 'Envío de {target} a {counterparty}',
  'transfer-completed-body':
    'Usted envió {source}. {counterparty} recibió {target}. Nuestra comisión fue de {fee}.',
  'transfer-completed-action': 'Ver el recibo',
  'payout-completed-title': 'Su envío de {target} ha llegado',
  'payout-completed-body':
    'Usted envió {source}. El banco de su destinatario tiene el importe de {target}. Nuestra comisión fue de {fee}.',
  'payout-completed-action': 'Ver el recibo',
  'payout-sent-title': 'Su envío de {target} está en camino',
  'payout-sent-body':
    'Hemos enviado {target} al banco de su destinatario. Le avisaremos cuando haya llegado.',
  'conversion-completed-title': 'Conversión de {source} realizada',
  'conversion-completed-body':
    'El importe de {target} está en su monedero. Nuestra comisión fue de {fee}.',
  'money-received-title': '{target} de {counterparty}',
  'money-received-body':
    '{counterparty} le ha enviado {target}. El importe está en su monedero y listo para usar.',
  'money-received-action': 'Ver los detalles',
  'transfer-being-checked-title': 'Su transferencia se está revisando',
  'transfer-being-checked-body':
    'Estamos revisando su transferencia de {source}. Su dinero está apartado y a salvo. Le avisaremos cuando siga adelante.',
  'transfer-being-checked-action': 'Ver los detalles',
  'transfer-refused-title': 'Su transferencia no se ha realizado',
  'transfer-refused-body':
    'No hemos podido realizar su transferencia de {source}. Su dinero vuelve a estar en su monedero.',
  'transfer-refused-action': 'Ver los detalles',
  'transfer-not-made-title': 'Su transferencia no se ha realizado',
  'transfer-not-made-body':
    'Su transferencia de {source} no ha seguido adelante. Su dinero está en su monedero. Puede intentarlo de nuevo.',
  'transfer-not-made-action': 'Ver los detalles',
  'transfer-not-received-title': 'Su transferencia no se ha realizado',
  'transfer-not-received-body':
    'El destinatario no puede recibir ahora su envío de {source}. Todo el importe está en su monedero. Pídale que revise su cuenta, o páguele de otra forma.',
  'transfer-not-received-action': 'Ver los detalles',
  'transfer-cancelled-title': 'Su transferencia está cancelada',
  'transfer-cancelled-body': 'El importe de {source} vuelve a estar en su monedero.',
  'transfer-bounced-title': 'Su dinero está volviendo',
  'transfer-bounced-body':
    'El banco del destinatario no ha podido pagar {target}. Le estamos reembolsando. Revise los datos del destinatario antes de volver a intentarlo.',
  'transfer-bounced-action': 'Ver los detalles',
  'transfer-refunded-title': 'Reembolso de {source}',
  'transfer-refunded-body': 'Todo el importe, comisión incluida, vuelve a estar en su monedero.',
  'transfer-refunded-action': 'Ver los detalles',
}
