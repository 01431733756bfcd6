import type { blockList as English } from '../../en/admin/block-list.ts'
import type { Translation } from '../../translation.ts'

export const blockList: Translation<typeof English> = {
  title: 'Lista de bloqueo',
  'empty-title': 'No hay nadie bloqueado',
  'empty-description':
    'Los nombres, las cuentas y los clientes que añada aquí se rechazan a partir de ese momento.',
  whom: 'A quién',
  what: 'Qué',
  reason: 'Motivo',
  'added-by': 'Añadido por',
  since: 'Desde',
  'former-colleague': 'Alguien que ya no trabaja aquí',
  'kind-name': 'Nombre',
  'kind-account': 'Cuenta bancaria',
  'kind-customer': 'Cliente',
  'label-name': 'Nombre',
  'label-account': 'Clave de la cuenta',
  'label-customer': 'Id. del cliente',
  'hint-name':
    'Las palabras cuentan en cualquier orden y escritura. Se rechaza todo pago a alguien con este nombre.',
  'hint-account': 'La clave de cuenta que muestra una alerta sobre la cuenta.',
  'hint-customer':
    'En la página del cliente; empieza por cus_. El cliente no podrá enviar ni recibir pagos.',
  'block-somebody': 'Bloquear a alguien',
  'block-description':
    'Toda transferencia nueva con esa persona se rechaza al instante, sin decir el motivo.',
  back: 'Atrás',
  block: 'Bloquear',
  blocking: 'Bloqueando…',
  'what-to-block': 'Qué bloquear',
  'reason-hint': 'Se conserva en el registro de auditoría. El cliente no lo ve.',
  added: 'Ya está en la lista de bloqueo',
  'take-off': 'Quitar de la lista',
  'taking-off': 'Quitando…',
  'take-off-consequence': 'La próxima transferencia con {name} ya no se rechaza por esta entrada.',
  'taken-off': '{name} ya no está en la lista de bloqueo',
  'audit-trail': 'Pista de auditoría',
  'blocked-value': 'valor bloqueado',
  'open-customer': 'Abrir',
}
