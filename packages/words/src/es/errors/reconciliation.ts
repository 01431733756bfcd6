import type { reconciliation as English } from '../../en/errors/reconciliation.ts'
import type { Translation } from '../../translation.ts'

export const reconciliation: Translation<typeof English> = {
  'bad-cursor':
    'Esta página de la lista ya no es válida. No se ha cambiado nada. Empiece desde el principio.',
  'account-not-found': 'Esta cuenta con un socio no existe. No se ha cambiado nada.',
  'account-taken':
    'Esta cuenta del libro mayor ya representa la cuenta de otro socio. No se ha cambiado nada.',
  'account-unfit':
    'Esta cuenta del libro mayor no representa dinero en un socio o tiene otra moneda. Elija una cuenta de tránsito.',
  'mapping-missing':
    'Nadie ha indicado aún qué columnas tiene el archivo de este socio. No se ha importado nada. Indíquelas primero.',
  'format-unknown': 'La forma de este archivo no es conocida. No se ha importado nada.',
  'import-not-found': 'Esta importación no existe. No se ha cambiado nada.',
  'import-closed': 'Esta importación ya se confirmó o se descartó. Usted no ha cambiado nada.',
  'import-faulty':
    'Este archivo tiene líneas que no se pueden leer. No se ha importado nada. Pida uno correcto al socio.',
  'import-repeated':
    'Ya se importó un archivo con el mismo contenido. No se ha importado nada dos veces.',
  'rules-changed':
    'Otra persona ha cambiado las reglas entretanto. Las suyas no se han guardado. Mire primero las nuevas.',
  'matching-overtaken':
    'Otra persona concilia esta cuenta al mismo tiempo. Mire el resultado en un momento.',
  'exception-not-found': 'Esta diferencia no existe. No se ha cambiado nada.',
  'exception-changed':
    'Otra persona ha trabajado en esta diferencia entretanto. Usted no ha cambiado nada. Mire de nuevo.',
  'exception-settled': 'Esta diferencia ya está resuelta. No se ha cambiado nada.',
  'period-not-found': 'Este período no existe. No se ha cambiado nada.',
  'period-overlaps':
    'Algunos de estos días ya están propuestos o firmados. No se ha cambiado nada.',
  'period-open':
    'Algunas diferencias de estos días siguen pendientes. Resuélvalas o acéptelas primero. No se ha firmado nada.',
  'period-uncovered':
    'El socio aún no ha informado de todos estos días. Importe primero sus extractos. No se ha firmado nada.',
  'period-closed': 'Este período ya no espera una firma. No se ha cambiado nada.',
  'second-person-needed':
    'Quien propone un período con diferencias aceptadas no puede firmarlo. Pídalo a otra persona.',
}
