import type { simulator as English } from '../../en/admin/simulator.ts'
import type { Translation } from '../../translation.ts'

export const simulator: Translation<typeof English> = {
  title: 'Simulador',
  'play-money':
    'Esto mueve dinero ficticio por los sistemas de pago de prueba de esta demostración. Una instalación real no tiene nada de esto.',
  'deposit-title': 'Llega dinero por banco',
  'deposit-description': 'La referencia está en la página del cliente para añadir dinero.',
  reference: 'Referencia',
  'reference-hint': 'Por ejemplo, COR-7F3K9Q',
  amount: 'Importe',
  reporting: 'Notificando…',
  report: 'Notificar',
  'deposit-reported': 'El banco notifica el dinero; aparecerá en un momento',
  'payout-title': 'Cómo termina un pago saliente',
  'payout-description': 'Elija un pago saliente en curso o pegue su id. desde una traza.',
  'payout-id': 'Id. del pago saliente',
  'payout-id-wrong': 'Esto no es un id. de pago saliente.',
  outcome: 'Resultado',
  'outcome-completed': 'Llega',
  'outcome-failed': 'El sistema de pago lo rechaza',
  'outcome-bounced': 'El banco lo devuelve',
  'payout-reported': 'El sistema de pago lo notifica; aparecerá en un momento',
  latest: 'Últimos pagos salientes',
  'latest-empty':
    'Aún no ha salido ningún pago al sistema de pago. Cuando salga uno, podrá elegirlo aquí.',
}
