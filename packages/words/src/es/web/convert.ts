import type { convert as English } from '../../en/web/convert.ts'
import type { Translation } from '../../translation.ts'

export const convert: Translation<typeof English> = {
  title: 'Convertir',
  'title-review': 'Revisar y convertir',
  'step-amount': 'Importe',
  'step-review': 'Revisión',
  'you-convert': 'Usted convierte',
  'you-get': 'Usted recibe',
  balance: 'Tiene <amount></amount>',
  insufficient:
    'Es más que los <amount></amount> que hay en este monedero. <add>Añada dinero</add> o convierta menos.',
  'enter-amount': 'Introduzca un importe.',
  swap: 'Intercambiar divisas',
  'no-wallet-yet': 'Aún no tiene un monedero en {currency}. Le abriremos uno cuando convierta.',
  'price-busy': 'Obteniendo su precio…',
  review: 'Revisar',
  repeat: 'Ya lo ha confirmado. Mire qué ha ocurrido; nada se cobra dos veces.',
  'rate-held': 'Mantenemos este tipo de cambio durante {left}.',
  'price-ended': 'Este precio ha caducado. No se ha movido dinero.',
  'new-price': 'Obtener un precio nuevo',
  'new-price-busy': 'Obteniendo un precio nuevo…',
  convert: 'Convertir {amount}',
  converting: 'Convirtiendo…',
  'see-what-happened': 'Ver qué ha ocurrido',
  arrives: '<amount></amount> estarán en su monedero en {currency} de inmediato.',
  converted: 'Ha convertido {amount}',
  'balance-now': 'Ahora en su monedero en {currency}',
  done: 'Listo',
  details: 'Ver los detalles',
}
