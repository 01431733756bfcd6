import type { limits as English } from '../../en/standing/limits.ts'
import type { Translation } from '../../translation.ts'

export const limits: Translation<typeof English> = {
  'in-per-transfer':
    'Esto supera su límite para un solo pago: {limit}. Puede añadir hasta {remaining} más. No se ha movido dinero.',
  'in-day':
    'Esto supera su límite de hoy: {limit}. Puede añadir hasta {remaining} más. No se ha movido dinero.',
  'in-month':
    'Esto supera su límite de este mes: {limit}. Puede añadir hasta {remaining} más. No se ha movido dinero.',
  'in-lifetime':
    'Esto supera el límite de su cuenta en su nivel actual: {limit}. Puede añadir hasta {remaining} más. No se ha movido dinero.',
  'out-per-transfer':
    'Esto supera su límite para una transferencia: {limit}. Puede enviar hasta {remaining} más. No se ha movido dinero.',
  'out-day':
    'Esto supera su límite de hoy: {limit}. Puede enviar hasta {remaining} más. No se ha movido dinero.',
  'out-month':
    'Esto supera su límite de este mes: {limit}. Puede enviar hasta {remaining} más. No se ha movido dinero.',
  'out-lifetime':
    'Esto supera el límite de su cuenta en su nivel actual: {limit}. Puede enviar hasta {remaining} más. No se ha movido dinero.',
}
