import type { rates as English } from '../../en/web/rates.ts'
import type { Translation } from '../../translation.ts'

export const rates: Translation<typeof English> = {
  title: 'Tipos de cambio',
  'page-description':
    'Tipos de cambio medios del mercado, con su fuente y su fecha, y lo que cuesta enviar con ellos.',
  detail:
    'El tipo medio del mercado: el que está entre los de compra y de venta de los bancos. No le añadimos nada.',
  from: 'De',
  to: 'A',
  swap: 'Intercambiar las divisas',
  'same-currency': 'Elija dos divisas distintas',
  'same-currency-detail': '1 {currency} es 1 {currency}.',
  'loading-rate': 'Consultando el tipo de cambio',
  'loading-history': 'Obteniendo el historial',
  indicative: 'Indicativo',
  'indicative-detail':
    'Ninguna fuente publicada tiene este par. El tipo se fija a mano y está vigente a fecha de {day}.',
  'demo-day': 'Esta demostración usa los tipos publicados del {day}.',
  period: 'Periodo',
  'period-30': '30 días',
  'period-365': '1 año',
  cost: 'Lo que cuesta',
  'you-send': 'Usted envía',
  'recipient-gets': 'El destinatario recibe',
  'send-money': 'Enviar dinero',
  'open-account': 'Abrir una cuenta',
}
