import type { transfers as English } from '../../en/errors/transfers.ts'
import type { Translation } from '../../translation.ts'

export const transfers: Translation<typeof English> = {
  'not-found': 'No existe esa transferencia. Revise el enlace o búsquela en su actividad.',
  'key-reused':
    'Esta confirmación ya se usó para otra transferencia. No se ha movido más dinero. Vuelva a empezar para enviar otra.',
  'in-flight':
    'Esta transferencia se está haciendo ahora mismo. Se hace una sola vez; espere un momento y vuelva a mirar.',
  'possible-duplicate':
    'Hizo la misma transferencia hace un momento. No se ha movido más dinero. Confirme que quiere enviarla dos veces.',
  'quote-mismatch':
    'Este precio se hizo para otro tipo de transferencia. No se ha movido dinero. Pida un precio nuevo e inténtelo de nuevo.',
  'recipient-inactive':
    'Este destinatario ya no está activo. No se ha movido dinero. Elija otro o añádalo de nuevo.',
  'new-payee-paused':
    'Su aplicación de autenticación se retiró en las últimas 24 horas, así que por ahora solo puede pagar a personas a las que ya haya pagado antes. No se ha movido dinero.',
  'account-not-active':
    'Su cuenta no puede enviar dinero ahora mismo. No se ha movido dinero. Le hemos escrito un correo electrónico al respecto: respóndalo para ponerse en contacto con nosotros.',
  'own-account':
    'No puede enviarse dinero a sí mismo. No se ha movido dinero. Para cambiar de divisa, use «Convertir».',
  'no-wallet':
    'No tiene ningún monedero abierto en esa divisa. No se ha movido dinero. Abra uno o envíe desde otro.',
  'insufficient-funds':
    'No hay suficiente dinero en este monedero. No se ha movido dinero. Añada dinero o envíe menos.',
  'recipient-unavailable':
    'El destinatario no puede recibir dinero ahora mismo. No se ha enviado dinero; todo está en su monedero. Pídale que mire su cuenta o páguele de otra forma.',
  'conversion-unavailable':
    'No podemos convertir este importe ahora mismo. No se ha movido dinero; todo está en su monedero. Pruebe con un importe menor o inténtelo más tarde.',
  'wallet-blocked':
    'Este monedero no puede enviar dinero ahora mismo. No se ha movido dinero. Póngase en contacto con el servicio de asistencia y le ayudaremos.',
  refused:
    'No podemos hacer esta transferencia. No se ha cobrado su dinero. Si tiene preguntas, póngase en contacto con el servicio de asistencia.',
  'over-limit':
    'Es más de lo que permite su límite. No se ha movido dinero. Envíe menos o amplíe su límite.',
  'not-verified':
    'Necesitamos comprobar su identidad antes de que pueda enviar dinero. No se ha movido dinero. Verifique primero su identidad.',
  'quote-unusable':
    'Este precio ya no se puede usar. No se ha movido dinero. Pida un precio nuevo e inténtelo de nuevo.',
  'account-has-money':
    'Este cliente todavía tiene dinero. La cuenta sigue abierta y no se ha movido dinero. Haga que se envíe o se pague primero.',
  'account-has-transfers':
    'Todavía hay transferencias en camino de este cliente o hacia él. La cuenta sigue abierta y no se ha movido dinero. Espere a que terminen o decida sobre las retenidas.',
  'account-has-deposits':
    'Todavía hay dinero de camino para este cliente. La cuenta sigue abierta y no se ha movido dinero. Espere a que terminen las páginas de tarjeta abiertas y resuelva sus excepciones.',
  'account-has-frozen-wallet':
    'Un monedero de este cliente está congelado. La cuenta no se ha cerrado y no se ha movido dinero. Resuelva el motivo, descongélelo e inténtelo de nuevo.',
  'cannot-cancel':
    'Esta transferencia ya no se puede cancelar: ya se había decidido, enviado o terminado. En su página se ve dónde está el dinero.',
}
