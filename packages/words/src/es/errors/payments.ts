import type { payments as English } from '../../en/errors/payments.ts'
import type { Translation } from '../../translation.ts'

export const payments: Translation<typeof English> = {
  'not-found': 'No hemos encontrado ese pago. No se ha movido dinero.',
  'invalid-input':
    'Parte de lo que ha introducido no es válido. No se ha movido dinero; revíselo e inténtelo de nuevo.',
  'wallet-not-found':
    'No tiene ningún monedero abierto en esa divisa. Abra uno primero; no se ha movido dinero.',
  'currency-mismatch':
    'El importe no está en la divisa de ese monedero. No se ha movido dinero; elija el otro monedero.',
  'payment-method-unusable':
    'Esa tarjeta guardada ya no se puede usar. No se ha movido dinero; use otra tarjeta.',
  'gateway-unavailable':
    'Nuestro socio de pagos con tarjeta no responde en este momento. No se ha movido dinero; inténtelo de nuevo.',
  'idempotency-mismatch':
    'Esta solicitud ya se usó para otro pago. No se ha movido dinero; vuelva a empezar.',
  'bank-transfer-unavailable':
    'Todavía no hay transferencias bancarias en esa divisa. No se ha movido dinero; añada dinero con tarjeta.',
  'payout-reused': 'Ese pago ya se ordenó con otros datos. No se ha movido más dinero.',
  'bad-signature': 'No se ha podido verificar la firma de este mensaje.',
  'unknown-provider': 'No conocemos a ese proveedor.',
  'malformed-webhook': 'No se ha podido leer este mensaje.',
  'already-claimed': 'Un compañero ya se ocupa de este caso. Asúmalo antes de decidir.',
  'already-resolved': 'Este caso ya está resuelto.',
  'resolution-unfit':
    'Este caso no se puede resolver de esa manera. No se ha movido dinero. Elija una de las opciones que se ofrecen.',
  'resolution-begun':
    'Ya ha empezado otra decisión sobre este caso. Esta no ha movido dinero. Repita aquella o vuelva a mirar dentro de un minuto.',
  'return-refused':
    'El banco o la compañía de la tarjeta se niega a aceptar la devolución de este dinero. No se ha movido dinero. Abónelo a su titular.',
  'return-unclear':
    'El banco o la compañía de la tarjeta no dio una respuesta clara, así que nadie sabe todavía dónde está el dinero. Se vuelve a preguntar automáticamente; nunca se envía nada dos veces.',
  'money-taken-back':
    'El banco de la tarjeta ha recuperado entretanto este dinero. No se ha movido dinero: no se abonó a ningún monedero. Devuélvalo para cerrar el caso.',
  'wallet-unavailable':
    'El monedero no puede recibir el dinero ahora. No se ha movido dinero. Descongélelo, elija otro titular o devuelva el dinero.',
  'note-required': 'Escriba una nota que diga qué se ha hecho.',
}
